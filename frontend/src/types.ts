// What the desk's HTTP API answers.  The msgspec structs of accordingto.desk are the truth; names follow docs/contract.md.

export type Span = [number, number];
export type Count = [number, number | null];
export type Stance = "asserts" | "denies" | "doubts" | "hopes" | "orders";
export type Manner = "direct" | "indirect" | "mixed";
export type Relation = "states" | "copies" | "translates";
export type Kind = "person" | "unnamed" | "organization" | "outlet" | "document" | "unknown";

/** A row of the desk; ids of attributions and of an article's own sources are strings instead. */
export type Id = number;

export interface Listing<T> {
  items: T[];
  total: number;
  /** Whether `total` is where counting stopped. */
  more?: boolean;
}

export interface Desk {
  name: string;
  revision: number;
  articles: number;
  statements: number;
  claims: number;
  sources: number;
  languages: string[];
  outlets: string[];
  first: string | null;
  last: string | null;
  settled: boolean;
  pending: number;
  /** Whether its pages are read quickly, by which less is found. */
  quick: boolean;
}

/** A statement in its sentence: `text` is the content, between `before` and `after`. */
export interface Sentence {
  id: Id;
  article: Id;
  attribution: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  language: string | null;
  url: string | null;
  before: string;
  text: string;
  after: string;
  source: string;
  source_id: Id | null;
  cue: string;
  speaker: string | null;
  stance: Stance;
  manner: Manner;
  claim: Id | null;
  start: number;
  end: number;
}

export interface Found extends Sentence {
  marks: Span[];
}

/** One thing that a `why` says, to be said in the language of the interface. */
export interface Reason {
  kind: string;
  told?: Record<string, string | number | string[]>;
}

export interface Lint {
  kind: string;
  why: string;
  /** What `why` tells, by name, to be said in the language of the interface. */
  told?: Record<string, string | number | string[]>;
  statements?: Sentence[];
}

export interface ClaimRow {
  id: Id;
  text: string;
  language: string | null;
  independent_roots: Count;
  roots: number;
  origins: string[];
  statements: number;
  articles: number;
  outlets: number;
  denials: number;
  first_reported_by: string | null;
  first: string | null;
  last: string | null;
  grade: string | null;
  lint: Lint[];
}

export interface Root {
  described: string;
  kind: Kind;
  count: Count;
  reached_through: string[];
  source: Id | null;
  statements: Sentence[];
}

/** A claim that may say the same, or the contrary, and was kept apart. */
export interface NearClaim {
  id: Id;
  text: string;
  language: string | null;
  independent_roots: Count;
  /** What the first of them are called. */
  roots: string[];
  articles: number;
  denials: number;
  /** How well the statements of the two match, 0 to 1. */
  likeness: number;
}

export interface Claim extends Omit<ClaimRow, "roots" | "statements"> {
  why: string;
  reasons?: Reason[];
  /** How many statements there are; `statements` has the first 200. */
  said: number;
  roots: Root[];
  statements: Sentence[];
  near: NearClaim[];
}

export type NodeKind = Kind | "page" | "folded";
export type EdgeKind = "says" | Relation | "denies" | "doubts";

export interface ChainNode {
  id: string;
  kind: NodeKind;
  label: string;
  detail: string;
  root: boolean;
  article: Id | null;
  language: string | null;
  published: string | null;
  stance: "" | "denies" | "doubts";
  count: Count | null;
  source: Id | null;
}

export interface ChainEdge {
  from: string;
  to: string;
  relation: EdgeKind;
  why: string;
  reasons?: Reason[];
  /** False where the picture may leave it out. */
  drawn: boolean;
  evidence: Sentence[];
}

export interface Chain {
  nodes: ChainNode[];
  edges: ChainEdge[];
  /** What was left out, in words. */
  folded: string;
}

export interface ArticleRow {
  id: Id;
  title: string | null;
  outlet: string | null;
  url: string | null;
  published: string | null;
  language: string | null;
  statements: number;
  versions: number;
  fetched: string | null;
}

export interface Block {
  start: number;
  end: number;
  kind: "heading" | "paragraph" | "quote" | "caption" | "byline" | "teaser" | "notice";
  language: string | null;
}

export interface Attribution {
  id: string;
  source: Span[];
  cue: Span[];
  content: Span[];
  manner: Manner;
  stance: Stance;
  speaker: string | null;
  parent: string | null;
  confidence: number;
}

export interface ArticleSource {
  id: string;
  kind: Kind;
  name: string | null;
  description: string | null;
  role: string | null;
  affiliation: string | null;
  count: Count;
  mentions: Span[];
}

export interface Version {
  id: Id;
  number: number;
  fetched: string;
  sha256: string;
}

/** A statement as one version of an article words it. */
export interface Stated {
  attribution: string;
  text: string;
  speaker: string | null;
  stance: Stance;
}

export interface Changed {
  kind: "added" | "removed" | "reworded" | "reattributed" | "restanced";
  before: Stated | null;
  after: Stated | null;
}

/** What a version of an article changed of the one before it. */
export interface VersionChanges {
  article: Id;
  number: number;
  changes: Changed[];
  fields: { name: string; before: string | null; after: string | null }[];
  lines_removed: string[];
  lines_added: string[];
  corrections: string[];
}

export interface Retelling {
  id: Id;
  article: Id;
  title: string | null;
  outlet: string | null;
  of: { outlet: string | null; article: Id | null; title: string | null };
  relation: Relation;
  why: string;
  reasons?: Reason[];
  evidence: Span[];
  evidence_of: Span[];
}

export interface Article {
  /** The row's id as the contract writes ids, in letters: compare it as a string. */
  id: string;
  input: string;
  text: string;
  url: string | null;
  outlet: { name: string | null; domain: string | null };
  title: string | null;
  published: string | null;
  language: string | null;
  blocks: Block[];
  attributions: Attribution[];
  sources: ArticleSource[];
  leads: { start: number; end: number; url: string | null; language: string | null }[];
  credits: Span[];
  quick?: boolean;
  skimmed?: Span;
  unread?: Span;
  claims: Record<string, Id>;
  joint: Record<string, Id>;
  retellings: Retelling[];
  versions: Version[];
  rejected: string[];
}

export interface Side {
  id: Id;
  title: string | null;
  outlet: string | null;
  published: string | null;
  language: string | null;
  text: string;
  blocks: Block[];
}

export interface Beside {
  a: Side;
  b: Side;
  pairs: [Span, Span][];
  relation: Relation | null;
  why: string;
  reasons?: Reason[];
}

export interface SourceRow {
  id: Id;
  kind: Kind;
  name: string | null;
  description: string | null;
  statements: number;
  articles: number;
  claims: number;
  sole_root: number;
  grade: string | null;
}

export interface Position {
  who: string;
  source: Id | null;
  when: [string | null, string | null];
  stance: Stance;
  claim: Id | null;
  claim_text: string | null;
  sentence: Sentence;
}

export interface Member {
  article: Id;
  source: string;
  name: string | null;
  description: string | null;
  outlet: string | null;
  title: string | null;
}

export interface SourceDetail extends SourceRow {
  mentions: Sentence[];
  members: Member[];
  positions: Position[];
  sole_root_claims: { id: Id; text: string; language: string | null }[];
}

export interface Decision {
  id: Id;
  at: string;
  kind: string;
  summary: string;
  note: string;
  undone: string | null;
}

export interface Feed {
  id: Id;
  url: string;
  added: string;
  checked: string | null;
  failure: string | null;
  waiting: number;
  given_up: number;
}

export interface Query {
  id: Id;
  query: string;
  added: string;
}

export interface Event {
  id: Id;
  at: string;
  kind: string;
  claim: Id | null;
  article: Id | null;
  words: string;
}

export interface Added {
  added: { id: Id; title: string | null }[];
  same: { id: Id; title: string | null }[];
  failed: { input: string; why: string }[];
}
