/** What people read about a column, and the words for it in exports of CRM and partner systems. */
export interface Words {
  readonly about: string;
  readonly synonyms: readonly string[];
}

export type KindWords = Readonly<Record<string, Words>>;

/** Synonyms come as lists parted by commas, which no header holds. */
export const words = (about: string, ...lists: string[]): Words => ({
  about,
  synonyms: lists.flatMap((list) => list.split(', ')),
});

// in the order in which they are tried: codes before names, English before the others
export const partnerCode = [
  'Partner code, Partner number, Partner no, Partner account ID, Partner key, Partner-ID',
  'Partnernummer, Partner-Nr, ID partenaire, Code partenaire, ID de socio, Código de socio',
  'ID do parceiro, Código do parceiro, パートナーID',
];
export const partnerName = [
  'Partner name, Partner, Partner account, Partner account name, Partner company',
  'Partner company name, Partner organization, Channel partner, Reseller, Affiliate, Vendor',
  'Partnername, Partnerfirma, Partenaire, Nom du partenaire, Socio, Nombre del socio, Parceiro',
  'Nome do parceiro, パートナー, パートナー名',
];
export const account = [
  'Account name, Customer, Customer name, Company, Company name, Associated company, Client',
  'Client name, End customer, Organization, Prospect, Kunde, Kundenname, Firma, Nom du compte',
  'Compte, Entreprise, Cuenta, Nombre de la cuenta, Cliente, Empresa, Conta, Nome da conta, 取引先',
  '取引先名, 顧客名, 会社名',
];
export const owner = [
  'Owner name, Account owner, Partner owner, Company owner, Partner manager, Channel manager',
  'Channel account manager, CAM, Assigned to, Account manager, Responsible, Verantwortlich',
  'Zuständig, Inhaber, Betreuer, Propriétaire, Responsable, Propietario, Proprietário, Responsável',
  '担当者, 所有者',
];
export const region = [
  'Territory, Geo, Geography, Country, Market, Land, Région, Pays, Región, País, Região, 地域, 国',
];
export const note = [
  'Notes, Comment, Comments, Remarks, Description, Notiz, Notizen, Bemerkung, Remarque, Notas',
  'Observaciones, Observações, 備考, メモ',
];
export const day = ['Day, Datum, Fecha, Data, 日付'];
export const ref = ['Reference, Reference number, Referenz, Référence, Referencia, Referência, 参照番号'];
export const won = [
  'Is won, IsWon, Won?, Is closed won, Closed won, Won/Lost, Outcome, Gewonnen, Gagné, Ganado',
  'Ganada, Ganho',
];
export const closedOn = [
  'Close date, Closed date, Date closed, Closed, Closed at, Closing date, Won date, Won on',
  'Actual close date, Estimated close date, Expected close date, Schlusstermin, Abschlussdatum, Geschlossen am, Date de clôture',
  'Date de fermeture, Fecha de cierre, Data de fechamento, 完了予定日, クローズ日',
];
export const amount = ['Value, Total, Betrag, Montant, Importe, Monto, Valor, Quantia, 金額'];
export const stage = ['Status, Phase, Pipeline stage, Étape, Etapa, Fase, Estágio, フェーズ, ステージ'];

const partnerWords = [...partnerCode, 'Partner IDs', ...partnerName];
const PARTNER_OF_ROW = 'The ID of the partner, or its name where you keep no IDs.';

export const partnerOfRow = words(PARTNER_OF_ROW, ...partnerWords);

/** Where a row is about the partner alone, its account, company or customer is the partner. */
export const partnerAlone = words(
  PARTNER_OF_ROW,
  ...partnerWords,
  'Account ID, Company ID, Partner record ID, Respondent company, Account',
  ...account,
);
