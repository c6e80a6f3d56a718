import Screens

/// The tables of the manual that no screen and no command has.
///
/// Those that the README shows, too, are compared with it by a test.
extension Manual {
  /// Every key of every screen; what all of them share comes first and is not said again.
  static let keys = ManualPage.Section(
    title: "Keys",
    parts: [
      .text(
        "Behind what a key does stands the word that is typed in its place where everything is said "
          + "line by line (`--linear`).")
    ]
      + KeyTable.all.filter { !$0.rows.isEmpty }.flatMap { table in
        [
          .heading(table.title),
          .entries(table.rows.map { ManualPage.Entry($0.keys, "\($0.help) [\($0.word)]") }),
        ]
      })

  /// The program line by line: what can be typed, and what is promised.
  static let accessibility = ManualPage.Section(
    title: "Accessibility",
    parts: [
      .text(
        """
        With `--linear` everything is said line by line, for screen readers, braille displays, \
        slow lines and scripts. Nothing is drawn, moved or repeated: lines are only added. It is \
        asked for by the option, by the variable `ACCESSIBLE`, by `"mode": "linear"` in the \
        settings, or by a terminal that cannot draw (`TERM=dumb`). `score`, `compare`, `trend` and \
        `portfolio` then print sentences, as `--format sentences` does anywhere.
        """),
      .lines(["mlmaturity assess maturity.json --linear"]),
      .text(
        """
        The prompt names what the next line answers: an item such as `dat-1>`, or `home>`. A \
        number answers an item, or chooses the row of that number elsewhere. An empty line goes on \
        and never changes an answer. Every command has a word, and the letter that it has on the \
        screens. What belongs to it follows on the same line: `note` with a text, `find` with \
        words, `tick` with an id. Every change is kept before it is confirmed. The end of the \
        input saves and ends.
        """),
      .text("These words can be typed everywhere:"),
      .entries(
        Dialogue.words.map { word in
          ManualPage.Entry(
            word.argument.isEmpty ? "`\(word.name)`" : "`\(word.name) \(word.argument)`", word.help)
        }),
      .text(
        """
        While a text is typed, the line is the text. An empty line keeps what is there, `-` empties \
        it, `.c` leaves all as it was, `.` alone keeps a form, and ends a text of several lines.
        """),
      .text(
        """
        A script speaks the same way through a pipe. With `--strict` the first line that cannot be \
        carried out ends the program with exit code 1 and its number:
        """),
      .lines([
        #"printf 'go mon-2\n3\n' | mlmaturity assess a.json --linear --strict"#
      ]),
      .text(
        """
        On the screens every meaning of a colour is also a digit, a sign or a word, the cursor \
        stands on what is in focus, nothing blinks or moves by itself, `--ascii` draws without \
        frames of other signs, and `NO_COLOR` takes the colours away. Reports in HTML are checked \
        with axe-core. What a person with a screen reader or a braille display makes of it was not \
        tried yet.
        """),
    ])

  static let exitStatus = ManualPage.Section("Exit status", .entries(exitCodes))
  static let files = ManualPage.Section("Files", .entries(places))
  static let environment = ManualPage.Section("Environment", .entries(variables))

  static let exitCodes: [ManualPage.Entry] = {
    func code(_ code: Ending.Code) -> String { "\(code.rawValue)" }
    return [
      .init(code(.done), "done"),
      .init(code(.failed), "failed, or copies contradict each other and nobody was asked"),
      .init(
        code(.usage),
        "wrong usage, an id that does not exist included, or no terminal where one is needed"),
      .init(
        code(.invalidFile), "a file is missing, cannot be read or is invalid; `lint` found an error"
      ),
      .init(
        code(.levelNotReached),
        "the asked-for level is not reached (without a level the lowest possible one "
          + "counts), or a report that a person edited is out of date"),
      .init(
        code(.repositoryContradicts),
        "the level is reached, and the repository contradicts an answer (`check --scan --fail-on`)"),
      .init("128 + n", "ended by signal n, such as 130 for Ctrl-C"),
    ]
  }()

  static let places: [ManualPage.Entry] = [
    .init(
      "Assessments without a path of their own",
      "`--store`, else `$MLMATURITY_STORE`, else `store` in the settings, else "
        + "`$XDG_DATA_HOME/mlmaturity/assessments/`"),
    .init(
      "Of a shared store: what was seen there, what is not sent yet, open workshops",
      "`$XDG_STATE_HOME/mlmaturity/stores/`"),
    .init(
      "The second questionnaire of an assessment (`--add ID`, `b`, `&`)",
      "`STEM.ID.json` beside it"),
    .init("Your questionnaires", "`$XDG_DATA_HOME/mlmaturity/questionnaires/`"),
    .init(
      "Texts of a questionnaire in another language",
      "`NAME.LANGUAGE.json` beside it; `ID.LANGUAGE.json` among your own for a built-in one"),
    .init(
      "Rules on what to look for in a repository",
      "`NAME.evidence.json` beside your questionnaire; `ID.evidence.json` among your own for a built-in one"
    ),
    .init(
      "What a repository says about being looked at", "`.mlmaturity-scan.json` at its top"),
    .init(
      "Translations of the program",
      "`mlmaturity/po/LANGUAGE.po` in `$XDG_DATA_HOME`, then in each folder of `$XDG_DATA_DIRS`"),
    .init("Settings", "`$XDG_CONFIG_HOME/mlmaturity/config.json`"),
    .init(
      "Journal with undo history",
      "`$XDG_STATE_HOME/mlmaturity/`, named by a hash of the file's path and the "
        + "assessment's id"),
    .init("Place, unfinished texts", "there, named by a hash of the assessment's id"),
    .init(
      "What was found in a repository; `scan --forget` removes it",
      "`HASH.scan.json` there, named as the journal"),
    .init(
      "Rooms of live votes: secrets, own votes, seat codes",
      "`$XDG_STATE_HOME/mlmaturity/live/`; until the room is closed; else the next live vote "
        + "after 30 days removes it"),
    .init(
      "Paths of the files worked on lately, which the home screen offers",
      "`$XDG_STATE_HOME/mlmaturity/recent.json`"),
    .init(
      "What `portfolio` remembers of files, and a character set where the machine has none; may be deleted at any time",
      "`$XDG_CACHE_HOME/mlmaturity/`"),
    .init(
      "Lock: process and machine that have the file open",
      "`.NAME.lock` beside the assessment, removed at the end"),
    .init(
      "The file as it was before the last save; the report before the last one",
      "`.NAME.bak` beside the file"),
  ]

  /// JSON Schemas, and what each describes.
  static let schemas: [ManualPage.Entry] = [
    .init("`questionnaire.schema.json`", "a questionnaire"),
    .init("`questionnaire-2.schema.json`", "a questionnaire of format 2"),
    .init("`texts.schema.json`", "the texts of a questionnaire in another language"),
    .init("`assessment.schema.json`", "an assessment, the file that people keep"),
    .init(
      "`ballotform.schema.json`",
      "what the page knows that `mlmaturity workshop FILE --invite FOLDER` writes"),
    .init("`live.schema.json`", "the files of a room of live votes"),
    .init("`score.schema.json`", "what `mlmaturity score FILE --format json` prints"),
    .init(
      "`comparison.schema.json`",
      "what `mlmaturity compare BEFORE AFTER --format json` prints"),
    .init("`trend.schema.json`", "what `mlmaturity trend FILE… --format json` prints"),
    .init("`portfolio.schema.json`", "what `mlmaturity portfolio FOLDER --format json` prints"),
    .init("`report.schema.json`", "what `mlmaturity report FILE --format json` prints"),
    .init("`agreement.schema.json`", "what `mlmaturity agree BALLOT… --format json` prints"),
    .init("`scan.schema.json`", "what `mlmaturity scan --format json` prints"),
    .init("`evidence-rules.schema.json`", "rules on what `scan` looks for in a repository"),
    .init("`lint.schema.json`", "what `mlmaturity lint FILE --format json` prints"),
    .init("`doctor.schema.json`", "what `mlmaturity doctor --format json` prints"),
  ]

  private static let variables: [ManualPage.Entry] = [
    .init("`HOME`", "where the folders of files lie that have no variable of their own"),
    .init(
      "`XDG_DATA_HOME`, `XDG_CONFIG_HOME`, `XDG_STATE_HOME`, `XDG_CACHE_HOME`",
      "other places of these folders, as the XDG base directories have it; a relative "
        + "path counts as not set"),
    .init(
      "`MLMATURITY_STORE`",
      "the folder of assessments without a path of their own, or the address of a shared store, "
        + "where `--store` names none"),
    .init(
      "`TMPDIR`",
      "where journals go while the usual folder cannot be written, and pages that a "
        + "browser shows; else `/tmp`"),
    .init("`TERM`", "the kind of terminal; `dumb` cannot draw, so everything is said line by line"),
    .init("`ACCESSIBLE`", "set to anything but `0` or `false`, everything is said line by line"),
    .init("`LC_ALL`, `LC_CTYPE`, `LANG`", "the character set: UTF-8, or signs of ASCII only"),
    .init(
      "`LANGUAGE`, `LC_ALL`, `LC_MESSAGES`, `LANG`",
      "the language of screens and reports, where there is a translation and `--language` names "
        + "none"),
    .init("`NO_COLOR`", "no colours, unless `--color always` asks for them"),
    .init("`COLORFGBG`", "whether the terminal is dark or light"),
    .init("`ESCDELAY`", "how many milliseconds a key may take to arrive whole; else 25"),
    .init("`VISUAL`, `EDITOR`", "the editor for notes, the first that is set; else `vi`"),
    .init(
      "`PATH`",
      "where the browser is looked for that makes a PDF, git, and the program that reaches shared "
        + "stores"),
  ]

  static let examples = ManualPage.Section(
    "Examples",
    .text("Begin an assessment in a team's repository, or go on with it:"),
    .lines(["mlmaturity assess maturity.json"]),
    .text("Let a pipeline fail while one dimension is below level 3:"),
    .lines(["mlmaturity check maturity.json --min-level 3 --dimension dat"]),
    .text("See what a repository shows, and where the answers say something else:"),
    .lines(["mlmaturity scan ../service --assessment maturity.json"]),
    .text("Make a report of two pages for people with little time:"),
    .lines(["mlmaturity report maturity.json --kind board --output board.html"]),
    .text("Start from last time's answers, and be asked only what may have changed:"),
    .lines(["mlmaturity assess new.json --from last.json --recheck"]),
    .text("See all teams of a folder, and what changed since a day:"),
    .lines(["mlmaturity portfolio teams --since 2026-03-31"]),
    .text("Invite people to vote before a workshop, then hold it:"),
    .lines([
      "mlmaturity workshop team.json --invite invitations", "mlmaturity workshop team.json",
    ]))
}
