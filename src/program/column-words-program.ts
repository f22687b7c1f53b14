import {
  account,
  amount,
  day,
  type KindWords,
  owner,
  partnerAlone,
  partnerCode,
  partnerName,
  partnerOfRow,
  ref,
  region,
  stage,
  words,
} from './column-words-common.ts';

export const ledger: KindWords = {
  'Partner ID': partnerAlone,
  Date: words(
    'The day on which it happened.',
    'Entry date, Posting date, Posted on, Booked on, Transaction date, Effective date, Claim date',
    'Request date, Requested on, Approval date, Approved date, Approved on, Paid on, Payment date',
    'Accrual date, Created date, Create date, Created on, Submitted date, Submitted on',
    'Buchungsdatum, Date de comptabilisation, Fecha de registro, Data de lançamento, 計上日',
    ...day,
  ),
  Type: words(
    'What happened: accrue, adjust, approve, pay or release.',
    'Entry type, Transaction type, Movement type, Movement, Ledger type, Entry kind',
    'Buchungsart, Typ, Tipo, 種別',
  ),
  Amount: words(
    'The amount; an adjustment may be negative.',
    'Claim amount, Approved amount, Amount approved, Requested amount, Request amount, Amount requested',
    'Fund amount, MDF amount, Accrued amount, Reimbursed amount, Reimbursement amount, Paid amount',
    'Amount paid, Entry amount, Total amount, Net amount',
    ...amount,
  ),
  Expires: words(
    'The last day on which the credit, or the approval, can be used.',
    'Expires on, Expiry date, Expiration date, Expiry, Claim deadline, Claim by, Claim due date',
    'Fund end date, Valid until, Läuft ab am, Gültig bis',
    "Date d'expiration, Fecha de vencimiento, Data de expiração, 有効期限",
  ),
  Ref: words(
    'The request or claim that the entry belongs to.',
    ...ref,
    'Request ID, Fund request ID, Fund request, Fund request name, Fund request number, MDF request',
    'Partner fund request, Request number, Request name, Claim ID, Claim number, Claim name',
    'Fund claim, Partner fund claim, Reimbursement ID',
  ),
  Activity: words(
    'What the money was for.',
    'Activity type, Activity name, Marketing activity, Campaign, Campaign name, Fund request title',
    'Purpose, Description, Program, Aktivität, Activité, Actividad',
    'Atividade, 活動',
  ),
  Proof: words(
    'What proves that it was done, or where it is kept.',
    'Proof of performance, Proof of execution, POP, POP received, Evidence, Attachment, Invoice, Nachweis, Justificatif, Comprobante',
    'Comprovante',
  ),
  Result: words(
    'What came of it, as an amount.',
    'Revenue generated, Pipeline generated, Influenced revenue, Actual revenue, Outcome, Return, Ergebnis, Résultat, Resultado',
  ),
  'Approved by': words(
    'Who approved it.',
    'Approver, Approver name, Approved by name, Genehmigt von, Approuvé par, Aprobado por, Aprovado por, 承認者',
  ),
};

export const assets: KindWords = {
  Asset: words(
    'What partners work with, such as a sales playbook.',
    'Asset name, Material, Resource, Content, Element, Item, Name',
  ),
  Purpose: words('What it is for.', 'Goal, Use, Zweck, Objectif, Objetivo'),
  Priority: words(
    'How much it matters: Critical, High or Medium.',
    'Importance, Priorität, Priorité, Prioridad, Prioridade, 優先度',
  ),
  Done: words(
    'How much of it is done, from 0% to 100%, or yes or no.',
    'Complete, Completed, Progress, % done, % complete, Erledigt, Fertig, Terminé, Hecho, Concluído',
    '完了',
  ),
  Owner: words('Who sees to it.', ...owner),
  Due: words(
    'The day by which it is to be done.',
    'Due date, Due on, Deadline, Fällig am, Échéance, Fecha límite, Vencimento, 期限',
  ),
};

export const certifications: KindWords = {
  Person: words(
    'Who was certified.',
    'Name, Full name, Contact, Contact name, Learner, User, Student, Employee, Person name',
    'Mitarbeiter, Personne, Persona, Pessoa, 氏名',
  ),
  'Partner ID': words(
    'The ID of the partner, or its name where you keep no IDs.',
    ...partnerCode,
    ...partnerName,
    'Account name, Company, Company name, Organization',
  ),
  Certification: words(
    'What the person is certified for.',
    'Certificate, Certification name, Course, Course name, Exam, Badge, Zertifikat, Zertifizierung',
    'Certificación, Certificação, 認定, 資格',
  ),
  'Certified on': words(
    'The day of the certificate.',
    'Certification date, Date certified, Completed on, Completion date, Issued on, Issue date',
    'Earned on, Passed on, Zertifiziert am, Certifié le, Fecha de certificación, Data de certificação',
    '認定日',
  ),
  'Validity months': words(
    'For how many months it is valid.',
    'Validity, Valid months, Valid for months, Months valid, Gültigkeit in Monaten',
  ),
};

export const survey: KindWords = {
  'Partner ID': partnerAlone,
  Date: words(
    'The day of the answer.',
    'Response date, Responded at, Responded on, Submitted at, Submitted on, Submission date',
    'Completed at, Completed on, Completion date, Survey date, Last response date, Date submitted',
    'Created at, Timestamp, Antwortdatum, Date de réponse, Fecha de respuesta, Data da resposta, 回答日',
    ...day,
  ),
  Score: words(
    'How likely they are to recommend you, from 0 to 10.',
    'NPS, NPS score, NPS rating, NPS response, Partner NPS, Survey score, Recommendation score, Rating, Answer, Response, Likelihood to recommend, Bewertung, Note, Puntuación',
    'Pontuação, スコア',
  ),
};

export const campaigns: KindWords = {
  Campaign: words(
    'The name of the campaign, or your code for it.',
    'Campaign ID, Campaign name, Event, Event name, Webinar, Kampagne, Campagne, Campaña, Campanha',
    'キャンペーン',
  ),
  'Partner ID': partnerOfRow,
  Objective: words('What it is for.', 'Goal, Purpose, Ziel, Objectif, Objetivo, 目的'),
  'Event on': words(
    'The day of the event, from which tasks are dated.',
    'Event date, Campaign date, Start date, Date, Datum, Fecha, Data, 開催日',
  ),
  'Our cost': words(
    'What it cost you.',
    'Cost, Our spend, Spend, Actual cost, Budget, Kosten, Coût, Coste, Costo, Custo, 費用',
  ),
  'Partner cost': words('What it cost the partner.', 'Partner spend, Partner contribution, Partner budget'),
  Reach: words(
    'How many people were invited or saw it.',
    'Audience, Invited, Impressions, Total sent, Reichweite, Portée, Alcance',
  ),
  Registered: words(
    'How many signed up.',
    'Registrations, Sign-ups, Registrants, Leads, Anmeldungen, Inscrits, Registrados, Inscritos, 登録者数',
  ),
  Attended: words(
    'How many came.',
    'Attendees, Attendance, Teilnehmer, Participants, Asistentes, Participantes, 参加者数',
  ),
  Opportunities: words(
    'How many opportunities came of it.',
    'Opportunity count, Number of opportunities, Opps, Opportunities created, 商談数',
  ),
  'Won amount': words(
    'The amount of the deals that were won.',
    'Revenue, Closed won, Won revenue, Value won opportunities, Umsatz, Ingresos, Receita, 受注金額',
  ),
};

export const candidates: KindWords = {
  Candidate: words(
    'The company that may become a partner.',
    'Candidate name, Prospect, Prospect name',
    ...account,
    ...partnerName,
    'Name',
  ),
  Type: words('What kind of partner it would be.', 'Partner type, Prospect type, Category, Typ, Tipo, 種別'),
  Region: words('Where it sells.', ...region),
  'Strategic fit': words(
    'How well it fits your strategy, on the scale of your weights.',
    'Strategic value, Strategic score, Strategic alignment',
  ),
  'Revenue potential': words(
    'How much it could bring, on the scale of your weights.',
    'Potential, Revenue score, Revenue fit',
  ),
  'Audience overlap': words(
    'How much your customers have in common, on the scale of your weights.',
    'Audience fit, Customer overlap, Overlap, Overlaps, ICP fit',
  ),
  'Product fit': words(
    'How well the products go together, on the scale of your weights.',
    'Technical fit, Integration fit, Solution fit',
  ),
  Capacity: words('How much it can put into it, on the scale of your weights.', 'Resources, Commitment, Readiness'),
  Stage: words('How far the talks are.', ...stage, 'Recruitment stage'),
  'Next step': words(
    'What is to be done next.',
    'Next action, Next steps, Nächster Schritt, Prochaine étape, Próximo paso, Próximo passo, 次のステップ',
  ),
  Owner: words('Who on your side sees to it.', ...owner),
};

export const payments: KindWords = {
  'Partner ID': partnerAlone,
  Date: words(
    'The day of the payment.',
    'Payment date, Paid on, Paid at, Payout date, Zahlungsdatum, Date de paiement, Fecha de pago',
    'Data de pagamento, 支払日',
    ...day,
  ),
  Amount: words(
    'What was paid.',
    'Paid amount, Amount paid, Payment amount, Payout, Payout amount, Total amount, 支払額',
    ...amount,
  ),
  Ref: words('The number of the payment or statement.', ...ref, 'Payment ID, Payout ID, Invoice number, Statement'),
};

export const actions: KindWords = {
  Action: words(
    'What is to be done, as it is read to the partner.',
    'Action item, Task, To do, Next step, Item, Aufgabe, Maßnahme, Tâche, Acción, Tarea, Ação, Tarefa, アクション',
  ),
  'Partner ID': partnerOfRow,
  'Our owner': words(
    'Who on your side sees to it.',
    'Internal owner, Owner, Owner name, Assigned to, Responsible, Verantwortlich, Zuständig, Responsable, 担当者',
  ),
  'Partner owner': words('Who on the partner\u2019s side sees to it.', 'External owner, Their owner, Partner contact'),
  Due: words(
    'The day by which it is to be done.',
    'Due date, Due on, Deadline, Fällig am, Échéance, Vencimiento, 期限',
  ),
  'Done on': words(
    'The day on which it was done; blank while it is open.',
    'Done, Completed on, Completed date, Date completed, Closed on, Erledigt am, Terminé le, 完了日',
  ),
  'Raised on': words(
    'The day on which it was agreed, such as the day of the review.',
    'Created on, Created date, Agreed on, Review date, Angelegt am, Créé le, 作成日',
    ...day,
  ),
};

export const goals: KindWords = {
  'Partner ID': partnerOfRow,
  Metric: words(
    'What is measured, as it is called on the review.',
    'Goal, KPI, Measure, Kennzahl, Ziel, Indicateur, Objetivo, Indicador, 指標',
  ),
  Target: words('What was agreed, in a number.', 'Goal value, Target value, Zielwert, Cible, Meta, 目標値'),
  By: words(
    'A day of the quarter that it is for, such as its last.',
    'Quarter end, Quarter ends on, Due, Due date, Bis, 期限',
    ...day,
  ),
};
