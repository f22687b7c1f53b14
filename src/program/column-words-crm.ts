import {
  account,
  amount,
  closedOn,
  day,
  type KindWords,
  note,
  owner,
  partnerAlone,
  partnerCode,
  partnerName,
  partnerOfRow,
  region,
  stage,
  won,
  words,
} from './column-words-common.ts';

export const partners: KindWords = {
  'Partner ID': words(
    'Your own code for the partner, the same in every sheet.',
    ...partnerCode,
    'Account ID, Account number, Company ID, Record ID, Record ID - Company, CRM ID, ID',
  ),
  Partner: words('The name of the partner.', ...partnerName, ...account, 'Name'),
  Type: words(
    'What kind of partner it is, such as Technology or Reseller.',
    'Partner type, Account type, Company type, Partner category, Partner program, Partnership type',
    'Category, Group, Segment, Partnertyp, Typ, Art, Type de partenaire, Tipo, Tipo de socio',
    'Tipo de parceiro, 種別, パートナー種別',
  ),
  Region: words('Where the partner sells.', ...region, 'Billing country, Billing state/province, Country/Region'),
  Owner: words('Who on your side looks after the partner.', ...owner),
  'Signed on': words(
    'The day on which the agreement was signed; blank when it is not.',
    'Signed, Signed date, Date signed, Sign date, Signature date, Agreement date, Agreement signed',
    'Contract date, Contract start date, Partner since, Partner start date, Start date, Onboarded on',
    'Onboarding date, Onboarded, Joined, Joined at, Join date, Date joined, Activation date',
    'Approved at, Unterschrieben am, Vertragsdatum, Vertragsbeginn, Partner seit, Signé le',
    'Date de signature, Date de début, Fecha de firma, Firmado el, Fecha de inicio',
    'Data de assinatura, Assinado em, Data de início, 契約日, 締結日, 契約開始日',
  ),
  'Ended on': words(
    'The first day on which it is no longer a partner; blank while it is.',
    'Ended, End date, Contract end date, Termination date, Terminated on, Churned on, Churn date',
    'Vertragsende, Beendet am, Date de fin, Fecha de fin, Data de término, 契約終了日, 終了日',
  ),
  'Current tier': words(
    'The tier that the partner holds now.',
    'Tier, Partner tier, Tier name, Level, Partner level, Program level, Program tier, Status level',
    'Stufe, Partnerstufe, Niveau, Nivel, Nivel de socio, Nível, ランク, パートナーランク',
  ),
  'Reviews below': words(
    'How many reviews in a row, this one included, it was below its tier.',
    'Reviews below tier, Periods below',
  ),
  'Override tier': words(
    'A tier that was agreed in place of the earned one.',
    'Tier override, Manual tier, Exception tier',
  ),
  'Override until': words(
    'The last day on which the agreed tier holds.',
    'Override end, Override expires, Tier override until',
  ),
  'Override reason': words('Why a tier was agreed, and by whom.', 'Reason for override, Exception reason'),
  Revenue: words(
    'Revenue through the partner, where you keep no deals.',
    'Partner revenue, Partner-sourced revenue, Sourced revenue, Revenue sourced, Total revenue',
    'Revenue generated, Revenue YTD, YTD revenue, Revenue last 12 months, Revenue LTM, TTM revenue',
    "Sales, Bookings, Closed won amount, Total closed won, ARR, Umsatz, Chiffre d'affaires, CA",
    'Revenu, Ingresos, Facturación, Ventas, Receita, Faturamento, 売上, 売上高',
  ),
  Referrals: words(
    'How many referrals the partner made, where you keep no deals.',
    'Referral count, Number of referrals, Total referrals, Leads, Lead count, Leads referred',
    'Number of leads, Registered deals, Deal registrations, Empfehlungen, Anzahl Empfehlungen',
    'Recommandations, Parrainages, Referencias, Recomendaciones, Indicações, 紹介数, 紹介件数',
  ),
  Certified: words(
    'How many of its people hold a valid certificate.',
    'Certified people, Certified individuals, Certified staff, Certifications',
    'Number of certifications, Certification count, Zertifizierte, Zertifizierungen, Certifiés',
    'Certificados, Certificaciones, Certificações, 認定者数',
  ),
  'Active integrations': words(
    'How many customers use the integration.',
    'Integrations, Installs, Active installs, Integration count',
  ),
  'Last contact on': words(
    'The day of the last talk with the partner.',
    'Last contact, Last contacted, Last activity, Last activity date, Last touch, Last modified date',
    'Letzter Kontakt, Letzte Aktivität, Dernier contact, Dernière activité, Último contacto',
    'Última actividad, Último contato, Última atividade, 最終接触日, 最終活動日',
  ),
  'Strategic score': words(
    'How much the partner matters to your strategy, from 0 to 100.',
    'Strategic value, Strategic fit, Fit score, Partner score',
  ),
  'Lead quality': words(
    'How good its leads are, from 0 to 100; it becomes the pipeline potential.',
    'Lead quality score, Lead score, Pipeline quality',
  ),
  'Brand alignment': words(
    'How well its brand fits yours, from 0 to 100; it becomes the strategic value.',
    'Brand fit, Brand score, Brand alignment score',
  ),
  Note: words('Anything else worth keeping.', ...note),
};

export const deals: KindWords = {
  Deal: words(
    'Your own code for the deal, or its name where you keep no codes.',
    'Deal ID, Opportunity ID, Record ID, Record ID - Deal, Transaction ID, Transaction key, Order ID',
    'Order number, Invoice number, Deal number, Opportunity number, Deal name, Opportunity name',
    'Opportunity, Dealname, Opportunity-Name, Geschäft, Auftragsnummer, Opportunité',
    "Nom de l'opportunité, Affaire, Nom de l'affaire, Transaction, Oportunidad",
    'Nombre de la oportunidad, Negocio, Nombre del negocio, Oportunidade, Nome da oportunidade',
    'Negócio, Nome do negócio, 商談, 商談名, 案件, 案件名',
  ),
  Account: words('The customer.', ...account),
  'Partner ID': words(
    'The ID of the partner, or its name where you keep no IDs; blank for a deal without one.',
    ...partnerCode,
    ...partnerName,
    'Sourced by, Sourced by partner, Sourcing partner, Source partner, Primary partner, Referred by',
    'Referral partner, Referring partner, Referrer, Partnership key, Partner email, Influenced by, Influencing partner, Registered by',
    'Vermittelt von, Apporteur, Referido por, Indicado por',
  ),
  Role: words(
    'What the partner did: Sourced, Influenced or Direct; a blank is Direct.',
    'Partner role, Deal role, Partner attribution, Involvement',
    'Partner involvement, Rolle, Partnerrolle, Rôle, Rol, Papel, 役割',
  ),
  Motion: words(
    'How the deal was made: Referred, Resold, Co-sold or Embedded.',
    'Sales motion, Partner motion, Route to market',
  ),
  Amount: words(
    'What the deal is worth, in the one currency of the workbook.',
    'Deal amount, Deal value, Opportunity amount, Amount in company currency, Amount (converted)',
    'Total amount, Net amount, Sale amount, Order value, Order amount, Contract value',
    'Total contract value, Annual contract value, TCV, ACV, ARR, MRR, Revenue, Total price',
    "Estimated amount, Estimated value, Closed amount, Won amount, Umsatz, Wert, Auftragswert, Valeur, Chiffre d'affaires, Ingresos",
    'Receita, 売上, 受注金額',
    ...amount,
  ),
  Stage: words(
    'Where the deal stands.',
    'Deal stage, Opportunity stage, Stage name, Deal status, Opportunity status',
    ...stage,
  ),
  Probability: words(
    'The chance to win it, from 0% to 100%.',
    'Deal probability, Win probability, Probability (%), Likelihood, Wahrscheinlichkeit, Probabilité',
    'Probabilidad, Probabilidade, 確度, 確率',
  ),
  'Created on': words(
    'The day on which the deal, or the referral, came in.',
    'Create date, Created date, Date created, Created, Created at, Creation date, Opened on',
    'Open date, Registered on, Erstellt am, Erstelldatum, Erstellungsdatum, Créé le, Date de création',
    'Fecha de creación, Creado el, Data de criação, Criado em, 作成日',
  ),
  'Closed on': words('The day on which the deal was won or lost.', ...closedOn),
  Won: words('Whether the deal was won; blank while it is open.', ...won),
  'Refunded on': words(
    'The day on which the money went back.',
    'Refund date, Refunded, Refunded at, Erstattet am, Remboursé le, Reembolsado el',
  ),
  'Refunded share': words(
    'How much of the amount went back, from 0% to 100%; blank is all of it.',
    'Refund share, Refund rate',
  ),
  Card: words('The rate card by which the commission is reckoned.', 'Rate card, Commission plan, Reward plan'),
};

export const touches: KindWords = {
  Deal: words(
    'The deal that was touched, as on Deals.',
    'Deal ID, Opportunity ID, Deal name, Opportunity name, Opportunity, 商談, 案件',
  ),
  'Partner ID': partnerOfRow,
  Date: words('The day of the touch.', 'Touch date, Touched on, Activity date, Interaction date, Event date', ...day),
  Milestone: words(
    'What the touch was: Lead, Opportunity, Registered or Close, or blank.',
    'Touch type, Touchpoint, Touchpoint type, Touchpoint position, Stage',
  ),
  Campaign: words(
    'The campaign that it belongs to.',
    'Campaign name, Kampagne, Campagne, Campaña, Campanha, キャンペーン',
  ),
};

export const registrations: KindWords = {
  Registration: words(
    'Your own code for the registration.',
    'Registration ID, Deal registration ID, Deal registration, Registration number',
    'Deal registration number, Reg ID, Registrierung, Enregistrement, Registro, 案件登録番号',
  ),
  'Partner ID': partnerOfRow,
  Account: words('The customer that is registered.', ...account),
  'Submitted on': words(
    'The day on which the partner sent it in.',
    'Submitted, Submitted date, Date submitted, Submission date, Registered on, Registration date',
    'Created date, Create date, Eingereicht am, Soumis le, Date de soumission, Fecha de envío',
    'Enviado em, 申請日',
  ),
  'Approved on': words(
    'The day on which it was approved.',
    'Approved, Approved date, Approval date, Date approved, Genehmigt am, Approuvé le',
    "Date d'approbation, Fecha de aprobación, Data de aprovação, 承認日",
  ),
  'Closed on': words('The day on which the deal was won or lost.', ...closedOn),
  Won: words('Whether it was won; blank while it is open.', ...won),
};

export const contacts: KindWords = {
  'Partner ID': partnerAlone,
  Date: words('The day of the talk.', 'Activity date, Contact date, Meeting date, Call date, Due date', ...day),
  Kind: words('Call, meeting, mail or visit.', 'Type, Activity type, Contact type, Channel, Art, Typ, Tipo, 種別'),
  By: words('Who on your side it was.', 'Assigned, Contacted by, Created by', ...owner),
  Note: words('What was said or agreed.', ...note, 'Subject, Summary'),
};
