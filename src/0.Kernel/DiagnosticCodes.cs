namespace Stockade.Kernel;

/// <summary>Every diagnostic code, in one place. A code is never reused; this list only grows.
/// SC: scenario files. LX: law packs. SU: supply. DE: defense. ST: studies. IO: files and folders. CL: command line.
/// IM: importers. RE: stored results.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>The file cannot be read as the language it should hold (YAML).</summary>
    public const string NotReadable = "SC001";

    /// <summary>A YAML tag.</summary>
    public const string TagRefused = "SC002";

    /// <summary>A YAML anchor or alias.</summary>
    public const string AnchorRefused = "SC003";

    /// <summary>A file, text or number of entries beyond its limit.</summary>
    public const string TooLarge = "SC004";

    /// <summary>Mappings and lists nested beyond the limit.</summary>
    public const string TooDeep = "SC005";

    /// <summary>A key that stands twice in one mapping.</summary>
    public const string DuplicateKey = "SC006";

    /// <summary>A file that does not exist or that the host did not give.</summary>
    public const string FileMissing = "SC007";

    /// <summary>A file name that leaves the scenario's folder or the packs.</summary>
    public const string FileOutside = "SC008";

    /// <summary>A file named twice, or one that includes others where it may not.</summary>
    public const string FileTwice = "SC009";

    /// <summary>A field that the block does not have.</summary>
    public const string UnknownField = "SC010";

    /// <summary>A field that the block needs.</summary>
    public const string MissingField = "SC011";

    /// <summary>A mapping, list or value where something else is expected.</summary>
    public const string WrongKind = "SC012";

    /// <summary>An identifier that is not small letters, digits and hyphens.</summary>
    public const string BadName = "SC013";

    /// <summary>A date or span of dates that cannot be read.</summary>
    public const string BadDate = "SC014";

    /// <summary>A number, quantity, range or distribution that cannot be read: no number, a wrong unit, beyond its
    /// bounds.</summary>
    public const string BadNumber = "SC015";

    /// <summary>A value outside what the field allows: a negative stock, a share beyond 1.</summary>
    public const string OutOfRange = "SC017";

    /// <summary>A word that is none of those the field knows.</summary>
    public const string BadWord = "SC018";

    /// <summary>A name that no entry has.</summary>
    public const string UnknownName = "SC019";

    /// <summary>A rival's weight that is not above 0.</summary>
    public const string BadWeight = "SC020";

    /// <summary>A span or window that ends before it begins.</summary>
    public const string DatesReversed = "SC021";

    /// <summary>A date of a choice or transfer outside the horizon.</summary>
    public const string OutsideHorizon = "SC022";

    /// <summary>Dated steps that are missing or not in order of date.</summary>
    public const string StepsOutOfOrder = "SC023";

    /// <summary>A transfer whose kind and fields do not fit together.</summary>
    public const string TransferUnclear = "SC024";

    /// <summary>An entry that stands in two files of equal rank.</summary>
    public const string EntryTwice = "SC025";

    /// <summary>A position in a scenario that is not fictional: outside Stockade's scope.</summary>
    public const string ScopePosition = "SC026";

    /// <summary>A request to optimise or search: outside Stockade's scope for the adversary's inputs.</summary>
    public const string ScopeOptimise = "SC027";

    /// <summary>A control marking in a source: outside Stockade's scope.</summary>
    public const string ScopeMarking = "SC028";

    /// <summary>An option that picks an alternative which its choice does not have.</summary>
    public const string UnknownPick = "SC029";

    /// <summary>An effect, or another one-of block, that does not hold exactly one thing.</summary>
    public const string EffectUnclear = "SC030";

    /// <summary>A row of a table that cannot be read.</summary>
    public const string TableUnreadable = "SC031";

    /// <summary>A month that is missing or stands twice in a raid table.</summary>
    public const string MonthsIncomplete = "SC032";

    /// <summary>Counts of a raid table that do not add up.</summary>
    public const string CountsUnlikely = "SC033";

    /// <summary>A setting (--set) whose path leads nowhere.</summary>
    public const string BadSetting = "SC034";

    /// <summary>More entries than a limit allows.</summary>
    public const string TooMany = "SC035";

    /// <summary>Entries that rest on one another in a circle.</summary>
    public const string Circle = "SC036";

    /// <summary>A threat or round that lacks what its kind needs.</summary>
    public const string ThreatUnclear = "SC037";

    /// <summary>A measure or target about something its kind does not measure.</summary>
    public const string WrongSubject = "SC038";

    /// <summary>A field that makes a question, in a pack.</summary>
    public const string NotInPack = "SC039";

    /// <summary>Shares that add up to more than 1 even at their lowest (a warning: they then count as
    /// weights).</summary>
    public const string SharesExceedOne = "SC040";

    /// <summary>A layer with a stock but no rounds an engagement, or the reverse.</summary>
    public const string LayerUnclear = "SC041";

    /// <summary>Parts of an attack that do not fit together: an aim that is not there, rounds no launcher
    /// loads.</summary>
    public const string AttackUnclear = "SC042";

    /// <summary>Statistics of detection, or a sector, that no radar can have.</summary>
    public const string DetectionUnclear = "SC043";

    /// <summary>Money, a bill or a payer that does not fit together, or can never be enough.</summary>
    public const string MoneyUnclear = "SC044";

    /// <summary>Lots, sites, items and equipment that do not fit together.</summary>
    public const string StockUnclear = "SC045";

    /// <summary>A line or an order whose parts do not fit together, or whose inputs nobody has.</summary>
    public const string MakingUnclear = "SC046";

    /// <summary>A swap or a decree whose parts do not fit together.</summary>
    public const string SwapUnclear = "SC047";

    /// <summary>A swap that promises more than there can be.</summary>
    public const string SwapBeyondStock = "SC048";

    /// <summary>The result folder exists already, and <c>--force</c> was not given.</summary>
    public const string FolderExists = "IO001";

    /// <summary>A folder or file cannot be written: no permission, no space, or its parent does not exist.</summary>
    public const string FolderNotWritable = "IO002";

    /// <summary><c>--force</c> replaces result folders only, and the target is something else.</summary>
    public const string TargetIsNoResultFolder = "IO003";

    /// <summary>A file that a command would write exists already, and <c>--force</c> was not given.</summary>
    public const string FileExists = "IO004";

    /// <summary>The folder holds no results (there is no manifest).</summary>
    public const string NoResults = "RE001";

    /// <summary>The manifest or a table of the results cannot be read.</summary>
    public const string ResultsUnreadable = "RE002";

    /// <summary>A file of the results is missing or is not what the manifest says it is.</summary>
    public const string ResultsDamaged = "RE003";

    /// <summary>The results were written by a newer version of the program.</summary>
    public const string ResultsNewer = "RE004";

    /// <summary>An import's table is empty, or holds a header only.</summary>
    public const string ImportEmpty = "IM001";

    /// <summary>An import's table lacks a column, or has one twice.</summary>
    public const string ImportColumn = "IM002";

    /// <summary>A record has another number of fields than the header.</summary>
    public const string ImportFieldCount = "IM003";

    /// <summary>A record's quotation marks are wrong.</summary>
    public const string ImportQuoting = "IM004";

    /// <summary>A field, table or class list passes its limit.</summary>
    public const string ImportLimit = "IM005";

    /// <summary>A cell is not a date as the layout writes it.</summary>
    public const string ImportDate = "IM006";

    /// <summary>A cell is not a whole number in range.</summary>
    public const string ImportNumber = "IM007";

    /// <summary>A row names no model, or one that the mapping table does not know.</summary>
    public const string ImportModel = "IM008";

    /// <summary>A line of the mapping table is wrong.</summary>
    public const string ImportMapping = "IM009";

    /// <summary>More were stopped than launched.</summary>
    public const string ImportCounts = "IM010";

    /// <summary>An import's input could not be read.</summary>
    public const string ImportUnreadable = "IM011";

    /// <summary>An import's result could not be written.</summary>
    public const string ImportUnwritable = "IM012";

    /// <summary>A threat class lacks a figure that its kind of flight needs.</summary>
    public const string ThreatFigureMissing = "DE001";

    /// <summary>A length, speed or area is zero or less, or may be.</summary>
    public const string FigureNotPositive = "DE002";

    /// <summary>A fire unit, round type or threat class is named that the scenario does not hold.</summary>
    public const string DefenseNameUnknown = "DE003";

    /// <summary>Doctrine fires a round type that no launcher of the unit holds; it will not be fired.</summary>
    public const string RoundNotLoaded = "DE004";

    /// <summary>More threats in a raid, or more fire units, than the raid engine takes.</summary>
    public const string RaidTooLarge = "DE005";

    /// <summary>No flight fits a round's burnout speed, boost and reach.</summary>
    public const string FlyoutUnfit = "DE006";

    /// <summary>No path leads a group of an attack to its target. Warning.</summary>
    public const string GroupGrounded = "DE007";

    /// <summary>A footprint is asked of a battery that several attacks have, or against a class it does not fire
    /// at.</summary>
    public const string FootprintUnclear = "DE030";

    /// <summary>A terrain tile whose file name does not say where it lies.</summary>
    public const string TerrainName = "DE020";

    /// <summary>A terrain tile that is cut short, or whose heights make no square.</summary>
    public const string TerrainSize = "DE021";

    /// <summary>A terrain tile without a single height.</summary>
    public const string TerrainVoid = "DE022";

    /// <summary>A terrain tile of which some heights are missing and were filled (a warning).</summary>
    public const string TerrainVoidsFilled = "DE023";

    /// <summary>Two terrain tiles of the same place.</summary>
    public const string TerrainTwice = "DE024";

    /// <summary>A law pack, one of its lines, or its number of blocks passes a limit of the reader.</summary>
    public const string LawTooLarge = "LX001";

    /// <summary>A character has no meaning in a law pack, or a quoted text does not end on its line.</summary>
    public const string LawCharacter = "LX002";

    /// <summary>Something else was expected at this place of a law pack.</summary>
    public const string LawSyntax = "LX003";

    /// <summary>A keyword is not known at this place of a law pack.</summary>
    public const string LawUnknownWord = "LX004";

    /// <summary>A condition nests too deep.</summary>
    public const string LawNesting = "LX005";

    /// <summary>Not a day of the calendar, or an end on or before its beginning.</summary>
    public const string LawBadDate = "LX006";

    /// <summary>Two blocks of a law pack share a name.</summary>
    public const string LawDuplicateName = "LX007";

    /// <summary>A fact, source, group, amount, actor or pack is named and not declared.</summary>
    public const string LawUnknownName = "LX008";

    /// <summary>A value is not one that the fact can take.</summary>
    public const string LawBadValue = "LX009";

    /// <summary>Two versions of the same rule or amount are in force on the same day.</summary>
    public const string LawOverlappingVersions = "LX010";

    /// <summary>A rule excepts a rule that does not exist.</summary>
    public const string LawDanglingException = "LX011";

    /// <summary>Rules except one another in a circle.</summary>
    public const string LawExceptionCycle = "LX012";

    /// <summary>A rule, pack, group or amount cites no source.</summary>
    public const string LawMissingCitation = "LX013";

    /// <summary>A pack or rule lacks a line that it needs.</summary>
    public const string LawIncomplete = "LX014";

    /// <summary>Two packs declare the same fact with different values.</summary>
    public const string LawFactsDisagree = "LX015";

    /// <summary>A rule is in force on a day on which an amount that it compares with has no value.</summary>
    public const string LawAmountGap = "LX016";

    /// <summary>A transfer states a fact that no pack asks for.</summary>
    public const string LawUnknownFactStated = "LX017";

    /// <summary>A transfer states a value that the fact cannot take.</summary>
    public const string LawBadValueStated = "LX018";

    /// <summary>A transfer names a consent of an actor whom no pack knows.</summary>
    public const string LawUnknownActorGranted = "LX019";

    /// <summary>An option takes away a rule that no pack has.</summary>
    public const string LawUnknownRule = "LX020";

    /// <summary>Too many facts are unknown to settle a verdict exactly.</summary>
    public const string LawTooManyUnknowns = "LX021";

    /// <summary>A rule can never apply: its dates or conditions exclude one another (warning).</summary>
    public const string LawUnreachableRule = "LX022";

    /// <summary>No test shows a rule speaking, or none shows it not speaking (warning).</summary>
    public const string LawUntestedRule = "LX023";

    /// <summary>A command asks for a regime that no law pack in use holds.</summary>
    public const string LawUnknownRegime = "LX024";

    /// <summary>A record of supply names a party, item, account or transfer that is not in the scenario.</summary>
    public const string SupplyUnknownName = "SU001";

    /// <summary>Two entries of supply have the same name, or say the same thing twice.</summary>
    public const string SupplyNameTwice = "SU002";

    /// <summary>A claim of supply may take a value that makes no sense (a negative count, a share above 1).</summary>
    public const string SupplyValueOutOfRange = "SU003";

    /// <summary>Components are built into one another in a circle.</summary>
    public const string SupplyCircle = "SU004";

    /// <summary>A backfilled transfer does not rest on a shipment that its donor receives, or has no credit.</summary>
    public const string SupplyBackfillWithoutShipment = "SU005";

    /// <summary>Money is to be obligated for an item without a price.</summary>
    public const string SupplyPriceMissing = "SU006";

    /// <summary>A transfer does not say how many rounds of which item it moves.</summary>
    public const string SupplyTransferIncomplete = "SU007";

    /// <summary>A transfer's own undertaking forbids its receiver to hold the rounds.</summary>
    public const string SupplyUndertakingForbidsReceiver = "SU008";

    /// <summary>The scenario is larger than a limit of supply.</summary>
    public const string SupplyTooLarge = "SU009";

    /// <summary>A policy has a name that no rule of supply answers to (warning).</summary>
    public const string SupplyUnknownPolicy = "SU010";

    /// <summary>A swap's legs cannot be told: none, not a shipment or order, or a leg of two swaps.</summary>
    public const string SupplySwapUnclear = "SU031";

    /// <summary>A swap promises more than its giver's leg can give.</summary>
    public const string SupplySwapTooLarge = "SU032";

    /// <summary>A transfer or decree states what changes nothing about it (warning).</summary>
    public const string SupplyStatedForNothing = "SU033";

    /// <summary>A site is used by a party whose it is not.</summary>
    public const string SupplySiteOfAnother = "SU020";

    /// <summary>A stage of a bill does not say when it ends, or says it twice.</summary>
    public const string SupplyBillUnclear = "SU040";

    /// <summary>A file or folder could not be read or written.</summary>
    public const string FileTrouble = "IO010";

    /// <summary>A defect of the program: something that must always hold did not.</summary>
    public const string InternalError = "IO099";
}
