// Which columns of a roster hold what, by their headings in several languages, or by what the cells look like. It must not
// know what becomes of a student.

export type ColumnRole = "id" | "login" | "email" | "name" | "first name" | "last name" | "section";

/** Headings without capitals, accents, spaces and signs. Of several columns for ids, the first of these comes first. */
const headings: Readonly<Record<ColumnRole, readonly string[]>> = {
  id: [
    ..."studentid studentnumber studentno studentnr studentnumer idnumber sisuserid sisid matriculationnumber".split(
      " ",
    ),
    ..."matrikelnummer matrikelnr matrnr matrikel matricula numerodematricula matricola nummatricola".split(" "),
    ..."numeroetudiant numetudiant noetudiant studentennummer studentnummer studienummer opiskelijanumero".split(" "),
    ..."numeroalbumu nralbumu indeks orgdefinedid personnummer universityid kennung id 学号 学籍番号 학번".split(" "),
  ],
  login: [
    ..."username user login loginid sisloginid netid benutzername anmeldename nutzername userid uid".split(" "),
    ..."nomdutilisateur identifiant usuario nomeutente gebruikersnaam kayttajatunnus nazwauzytkownika".split(" "),
  ],
  email: "email emailaddress mail emailadresse adressemail courriel correo correoelectronico sahkoposti 邮箱".split(
    " ",
  ),
  "first name": [
    ..."firstname givenname givennames forename vorname prenom nombre nome etunimi voornaam fornavn".split(" "),
    ..."fornamn imie 名".split(" "),
  ],
  "last name": [
    ..."lastname surname familyname nachname familienname nomdefamille apellido apellidos cognome sukunimi".split(" "),
    ..."achternaam etternavn efternamn efternavn nazwisko 姓".split(" "),
  ],
  name: [
    ..."name fullname displayname student studentname learner vollstandigername nom nomcomplet nombrecompleto".split(
      " ",
    ),
    ..."nomecompleto nimi naam navn namn 姓名 氏名 이름 学生".split(" "),
  ],
  section: [
    ..."section group groups groupname class course tutorial gruppe ubungsgruppe tutorium kurs klasse sektion".split(
      " ",
    ),
    ..."groupe grupo gruppo groep ryhma grupa 组 班级".split(" "),
  ],
};

const roleOfHeading: ReadonlyMap<string, ColumnRole> = new Map(
  (["id", "login", "email", "first name", "last name", "name", "section"] as const).flatMap((role) =>
    headings[role].map((heading) => [heading, role] as const),
  ),
);

/** A heading without capitals, accents, spaces and signs. */
export function foldedHeading(heading: string): string {
  return heading
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** What a column with this heading holds. */
export function roleOf(heading: string): ColumnRole | undefined {
  return roleOfHeading.get(foldedHeading(heading));
}

/** Columns by what they hold; of one role there may be several. */
export type Columns = ReadonlyMap<ColumnRole, readonly number[]>;

/** The roles that the cells of a heading tell. */
export function columnsByHeading(heading: readonly string[]): Columns {
  const found = heading.flatMap((cell, index) => {
    const role = roleOf(cell);
    return role === undefined ? [] : [{ role, index, rank: headings[role].indexOf(foldedHeading(cell)) }];
  });
  const ordered = found.toSorted((a, b) => a.rank - b.rank || a.index - b.index);
  return grouped(ordered);
}

/** The roles that the cells themselves suggest: numbers and addresses are ids, other texts names, repeated ones sections. */
export function columnsByContent(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const found = Array.from({ length: width }, (_, index) => ({
    index,
    role: roleOfCells(rows.map((cells) => cells[index] ?? "")),
  }));
  const [only] = found;
  if (width === 1 && only !== undefined) return new Map([["id", [0]]]);
  const columns = grouped(found);
  const hasId = columns.has("id") || columns.has("login") || columns.has("email");
  return hasId ? columns : new Map([...columns, ["id", columns.get("name")?.slice(0, 1) ?? []]]);
}

function grouped(found: readonly { readonly role: ColumnRole; readonly index: number }[]): Columns {
  const columns = new Map<ColumnRole, number[]>();
  for (const { role, index } of found) {
    const same = columns.get(role);
    if (same === undefined) columns.set(role, [index]);
    else same.push(index);
  }
  return columns;
}

function roleOfCells(cells: readonly string[]): ColumnRole {
  const filled = cells.filter((cell) => cell !== "");
  const isDistinct = new Set(filled).size === filled.length;
  const share = (pattern: RegExp): number => filled.filter((cell) => pattern.test(cell)).length / filled.length;
  if (filled.length === 0) return "section";
  if (share(/^[^\s@]+@[^\s@]+$/u) > 0.9) return "email";
  if (isDistinct && share(/^(?=\S*\d)[^\s,]+$/u) > 0.9) return "id";
  return isDistinct || filled.length < 3 || new Set(filled).size > filled.length / 2 ? "name" : "section";
}

/** Whether a cell looks like data and not like a heading: it holds a digit or an address. */
export function looksLikeData(cell: string): boolean {
  return /\d|@/u.test(cell);
}
