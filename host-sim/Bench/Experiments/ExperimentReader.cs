using System.Globalization;
using SSBms.Bench.Fixture;
using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Bench.Experiments;

/// <summary>Reads an experiment file. The first thing that cannot be used is named with file and line; nothing is guessed.</summary>
public sealed class ExperimentReader
{
    private const int LongestText = 10_000;
    private const int LongestClause = 300;
    private const int MostCases = 1000;

    private static readonly string[] s_caseKeys =
    [
        "cell",
        "changes",
        "fixture",
        "temperature",
        "cycle",
        "seed",
        "cycler",
        "guard",
        "board",
        "impedance",
        "steps",
        "afterwards",
        "expect",
        "expect_without_guard",
    ];

    private readonly InputNode _root;
    private readonly string _text;
    private readonly CellCatalogue _cells;
    private readonly ulong? _seed;
    private readonly SourceFiles _files;

    private ExperimentReader(InputNode root, string text, CellCatalogue cells, ulong? seed, SourceFiles files)
    {
        _files = files;
        _root = root;
        _text = text;
        _cells = cells;
        _seed = seed;
    }

    /// <summary>Reads an experiment.</summary>
    /// <param name="file">How the file is named in messages.</param>
    /// <param name="text">Its content.</param>
    /// <param name="seed">Replaces the seed of the file; null leaves it.</param>
    /// <param name="files">Reads what the experiment names; null reads it from where the experiment is.</param>
    /// <exception cref="InputException">Something in it cannot be used.</exception>
    public static Experiment Read(string file, string text, ulong? seed = null, SourceFiles? files = null)
    {
        return Read(InputNode.Parse(file, LoopValues.Quoted(text)), text, seed, files ?? SourceFiles.Beside(file));
    }

    /// <summary>Reads an experiment that YAML has been read of.</summary>
    /// <param name="root">Its root, lists with a unit behind them in quotes.</param>
    /// <param name="text">The experiment as it is written.</param>
    /// <param name="seed">Replaces the seed of the file; null leaves it.</param>
    /// <param name="files">Reads what the experiment names.</param>
    /// <exception cref="InputException">Something in it cannot be used.</exception>
    internal static Experiment Read(InputNode root, string text, ulong? seed, SourceFiles files)
    {
        if (root.Find("vary") is { } vary)
        {
            throw vary.Error("\"vary\" makes it a study; expected an experiment, or \"ssbms study run\" for a study");
        }

        if (root.Find("campaign") is { } campaign)
        {
            throw campaign.Error("\"campaign\" makes it a study; expected an experiment, or \"ssbms study run\" for a study");
        }

        root.AllowOnly([.. s_caseKeys, "title", "about", "compare", "cases", "cells"]);
        var reader = new ExperimentReader(root, text, Cells(root, files), seed, files);
        string title = Text(root.Get("title"));
        string about = root.Find("about") is { } node ? Text(node) : "";
        return new Experiment(title, about, reader.Compare(), reader.ReadCases());
    }

    /// <summary>The catalogue with the user's own cells; files are named from where the experiment is.</summary>
    private static CellCatalogue Cells(InputNode root, SourceFiles files)
    {
        InputNode? list = root.Find("cells");
        IEnumerable<InputNode> names =
            list is { IsList: true } ? list.Items()
            : list is null ? []
            : [list];
        string[] all = [.. names.Select(name => name.Text())];
        return all.Length == 0
            ? CellCatalogue.BuiltIn
            : files.Once(
                "cells " + string.Join('\n', all),
                () =>
                    all.Aggregate(
                        CellCatalogue.BuiltIn,
                        (cells, name) => cells.With(files.PathOf(name), files.Read(name, "a file of cells"))
                    )
            );
    }

    private static string Text(InputNode node)
    {
        string text = node.Text();
        return text.Length <= LongestText
            ? text
            : throw node.Error($"\"{node.Name}\" has {text.Length} characters; expected at most {LongestText}");
    }

    private bool Compare()
    {
        return _root.Find("compare") switch
        {
            null => false,
            { } compare when compare.Text() == "without guard" => true,
            { } compare => throw compare.Error($"compare \"{compare.Text()}\"; expected \"without guard\""),
        };
    }

    private List<ExperimentCase> ReadCases()
    {
        InputNode? list = _root.Find("cases");
        if (list is null)
        {
            return [ReadCase(_root, "")];
        }

        var cases = new List<ExperimentCase>();
        foreach (InputNode node in list.Items())
        {
            node.AllowOnly([.. s_caseKeys, "name"]);
            string name = SafeName.Read(node.Get("name"), "case");
            if (cases.Exists(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                throw node.Get("name").Error($"there are two cases \"{name}\"");
            }

            if (cases.Count == MostCases)
            {
                throw node.Error($"more than {MostCases} cases");
            }

            cases.Add(ReadCase(node, name));
        }

        return cases.Count > 0 ? cases : throw list.Error("\"cases\" is empty");
    }

    /// <summary>A case has its own value or that of the file.</summary>
    private InputNode? Find(InputNode node, string key)
    {
        return node.Find(key) ?? _root.Find(key);
    }

    private ExperimentCase ReadCase(InputNode node, string name)
    {
        InputNode named = Find(node, "cell") ?? throw node.Error("\"cell\" is missing");
        CellDefinition cell = ReadCell(named);
        InputNode? fixture = Find(node, "fixture");
        fixture?.AllowOnly("clamp", "pressure", "relaxation", "friction", "press", "disconnects");
        InputNode? cycler = Find(node, "cycler");
        cycler?.AllowOnly("follows_limits", "compliance", "output_resistance", "output_capacitance");
        InputNode? channel = Find(node, "impedance");
        ImpedanceEquipment equipment = ImpedanceReader.Read(channel);
        bool hasImpedance = equipment != ImpedanceEquipment.None;
        InputNode steps = Find(node, "steps") ?? throw node.Error("\"steps\" is missing");
        InputNode? changes = Find(node, "changes");

        // What no input of a study touches is read once for all of its runs.
        InputNode?[] catalogued = [_root.Find("cells"), named];
        InputNode?[] guarded = [.. catalogued, Find(node, "guard"), Find(node, "board"), Find(node, "cycle")];
        GuardSetup guard = _root.Once($"guard of {name}", guarded, () => ReadGuard(node, cell));
        CellDefinition real = _root.Once($"cell of {name}", [.. catalogued, changes], () => ReadChanges(cell, changes));
        Timetable timetable = _root.Once($"timetable of {name}", [.. catalogued, changes], () => new Timetable(real));
        StepList read = _root.Once(
            $"steps of {name}",
            [.. guarded, changes, channel, steps, _root.Find("compare")],
            () =>
                ReadSteps(
                    steps,
                    new StepReader(real, timetable, guard.Settings.Get(Setting.Cycle), _files, hasImpedance),
                    real.Kind == CellKind.Full,
                    hasImpedance
                )
        );
        double pressure = Measures.Read(
            fixture?.Find("pressure") ?? throw (fixture ?? node).Error("\"fixture\" needs a \"pressure\""),
            Ranges.Pressure
        );
        double temperature = Find(node, "temperature") is { } celsius ? Measures.Read(celsius, Ranges.Temperature) : 25.0;
        double friction = fixture?.Find("friction") is { } taken ? Measures.Read(taken, Ranges.Friction) : 0.0;
        ulong seed = _seed ?? (ulong)(Find(node, "seed")?.Whole(0, int.MaxValue) ?? 1);
        Settings settings = guard.SettingsAt(pressure);
        if (equipment == ImpedanceEquipment.Commissioned)
        {
            settings = ImpedanceReader.Commissioned(settings, real, cell, pressure * (1.0 - friction), temperature, seed);
        }

        return new ExperimentCase
        {
            Name = name,
            Place = named.Place,
            Catalogued = cell,
            Cell = real,
            ClampStiffness = ReadClamp(fixture?.Find("clamp")),
            ClampRelaxation = fixture?.Find("relaxation") is { } lost ? Measures.Read(lost, Ranges.Relaxation) : 0.0,
            DieFriction = friction,
            PressFollows = ImpedanceReader.PressFollows(fixture?.Find("press"), equipment),
            Pressure = pressure,
            Temperature = temperature,
            Seed = seed,
            FollowsLimits = cycler?.Find("follows_limits")?.Flag() ?? false,
            Compliance = cycler?.Find("compliance") is { } limit
                ? Measures.Read(limit, Ranges.Compliance)
                : ExperimentCase.OrdinaryCompliance,
            Profile = ProfileFile.Make(cell.Id, 0, [_text], settings),
            BeyondBoard = guard.BeyondBoard,
            Board = guard.Board,
            HasImpedance = hasImpedance,
            HasSecondDisconnect = fixture?.Find("disconnects")?.Whole(1, 2) == 2,
            CyclerOutput = new CyclerOutput(
                Find(cycler, "output_resistance", Ranges.OutputResistance) ?? CyclerOutput.Usual.Ohm,
                Find(cycler, "output_capacitance", Ranges.OutputCapacitance) ?? CyclerOutput.Usual.Farad
            ),
            Steps = read.Steps,
            PowerCycledAfterwards = ReadAfterwards(Find(node, "afterwards")),
            Figures = read.Figures.Names,
            Expect = ReadExpectations(name, Find(node, "expect"), read.Figures, guarded: true),
            ExpectWithoutGuard = ReadExpectations(name, Find(node, "expect_without_guard"), read.Figures, guarded: false),
        };
    }

    private GuardSetup ReadGuard(InputNode node, CellDefinition cell)
    {
        double? cycle = Find(node, "cycle") is { } period ? ReadCycle(period) : null;
        InputNode? written = Find(node, "guard");
        Settings settings = new SettingsReader(written, Find(node, "board")).Read(cell, cycle);
        var board = new BoardConfiguration();
        board.LongestCycle = Math.Max(settings.Get(Setting.Cycle), board.LongestCycle);
        return new GuardSetup(
            settings,
            board,
            SettingCheck.FirstFault(settings, board.RangeOf(settings)),
            written?.Find("smallest_pressure") is not null
        );
    }

    private static double? Find(InputNode? section, string name, QuantityRange range)
    {
        return section?.Find(name) is { } written ? Measures.Read(written, range) : null;
    }

    private StepList ReadSteps(InputNode steps, StepReader walk, bool fullCell, bool hasImpedance)
    {
        IReadOnlyList<ExperimentStep> read = walk.Read(steps);
        bool repeats = read.Any(step => step is RepeatStep);
        string what = $"figures of {string.Join(' ', walk.Labels)}, full {fullCell}, repeats {repeats}, impedance {hasImpedance}";
        InputNode?[] compares = [_root.Find("compare")];
        return new StepList(
            read,
            _root.Once(what, compares, () => new FigureCheck(walk.Labels, fullCell, repeats, Compare(), hasImpedance))
        );
    }

    private CellDefinition ReadCell(InputNode node)
    {
        string id = node.Text();
        return _cells.Find(id)
            ?? throw node.Error($"there is no cell \"{id}\"; \"ssbms cells list\" names those there are, \"cells: FILE\" adds more");
    }

    private static CellDefinition ReadChanges(CellDefinition cell, InputNode? changes)
    {
        if (changes is null)
        {
            return cell;
        }

        var parameters = new List<Parameter>();
        foreach (InputNode change in changes.Members())
        {
            Parameter parameter = ParameterReader.Read(change);
            bool known = cell.Parameters.Any(existing => existing.Name == parameter.Name);
            parameters.Add(known ? parameter : throw change.Error($"cell \"{cell.Id}\" has no \"{parameter.Name}\""));
        }

        return cell.With(parameters);
    }

    private static double ReadClamp(InputNode? node)
    {
        string text = node?.Text() ?? "spring";
        bool isNumber = Measure.TryParse(text, out Measure measure) && measure.Dimension == Dimension.Stiffness;
        return text switch
        {
            "spring" => Clamp.SpringStiffness,
            "screw" => Clamp.ScrewStiffness,
            _ when isNumber => Ranges.Stiffness.Check(node!, text, measure.Value),
            _ => throw node!.Error(
                $"clamp \"{text}\"; expected spring, screw or a stiffness such as {Measure.Example(Dimension.Stiffness)}"
            ),
        };
    }

    private static bool ReadAfterwards(InputNode? node)
    {
        return node?.Text() switch
        {
            null => false,
            "power cycle" => true,
            string other => throw node.Error($"afterwards \"{other}\"; expected \"power cycle\""),
        };
    }

    private static double ReadCycle(InputNode node)
    {
        double seconds = Measures.Read(node, Dimension.Time);
        return seconds >= Ranges.Cycle.Low && seconds <= Ranges.Cycle.High
            ? seconds
            : throw node.Error($"a control cycle of \"{node.Text()}\"; expected {Ranges.Cycle.Text}");
    }

    /// <summary>Makes sure that a step can be carried out on a cell.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="step">The step.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="capacity">Capacity that C-rates refer to, mAh/cm²; 0 for none.</param>
    /// <param name="hasImpedance">True when the board carries the impedance channel.</param>
    /// <exception cref="InputException">It cannot.</exception>
    internal static ExperimentStep Checked(InputNode node, ExperimentStep step, CellDefinition cell, double capacity, bool hasImpedance)
    {
        if (step is FaultStep { Fault.NeedsImpedance: true } && !hasImpedance)
        {
            throw node.Error($"\"{step.Text}\": the board does not carry the impedance channel; expected \"impedance: yes\"");
        }

        bool rate =
            step is CyclerStep cycler
            && (
                cycler.Current is { Unit: AmountUnit.Rate, Value: > 0.0 }
                || cycler.StopCurrent is { Unit: AmountUnit.Rate }
                || cycler.CurrentLimit is { Unit: AmountUnit.Rate }
                || cycler.Profile is { Unit: AmountUnit.Rate }
            );
        return rate && capacity <= 0.0
            ? throw node.Error($"\"{step.Text}\": cell \"{cell.Id}\" has no capacity for a C-rate; expected for example 0.2 mA/cm2")
            : step;
    }

    private List<Expectation> ReadExpectations(string name, InputNode? list, FigureCheck figures, bool guarded)
    {
        var clauses = new List<Expectation>();
        foreach (InputNode item in list?.Items() ?? [])
        {
            string what = string.Create(CultureInfo.InvariantCulture, $"clause {clauses.Count} of {name}, guarded {guarded}");
            Expectation clause = _root.Once(what, [item], () => Expectation.Parse(Short(item)));
            clause.Require(item, figures, guarded);
            clauses.Add(clause);
        }

        return clauses;
    }

    private static InputNode Short(InputNode clause)
    {
        int length = clause.Text().Length;
        return length <= LongestClause ? clause : throw clause.Error($"a clause of {length} characters; expected at most {LongestClause}");
    }
}
