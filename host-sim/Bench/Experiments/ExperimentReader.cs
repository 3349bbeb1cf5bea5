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
    private const int MostRepeats = 100_000;
    private const double DefaultCompliance = 5.0;

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
        "steps",
        "expect",
        "expect_without_guard",
    ];

    private readonly InputNode _root;
    private readonly string _text;
    private readonly CellCatalogue _cells;
    private readonly ulong? _seed;
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    private ExperimentReader(InputNode root, string text, CellCatalogue cells, ulong? seed)
    {
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
        InputNode root = InputNode.Parse(file, text);
        root.AllowOnly([.. s_caseKeys, "title", "about", "compare", "cases", "cells"]);
        var reader = new ExperimentReader(root, text, Cells(root, files ?? SourceFiles.Beside(file)), seed);
        string title = root.Get("title").Text();
        string about = root.Find("about")?.Text() ?? "";
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
        return names.Aggregate(
            CellCatalogue.BuiltIn,
            (cells, name) => cells.With(files.PathOf(name.Text()), files.Read(name.Text(), "a file of cells"))
        );
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
            string name = node.Get("name").Text();
            if (cases.Exists(known => known.Name == name))
            {
                throw node.Get("name").Error($"there are two cases \"{name}\"");
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
        _labels.Clear();
        InputNode named = Find(node, "cell") ?? throw node.Error("\"cell\" is missing");
        CellDefinition cell = ReadCell(named);
        InputNode? fixture = Find(node, "fixture");
        fixture?.AllowOnly("clamp", "pressure");
        InputNode? cycler = Find(node, "cycler");
        cycler?.AllowOnly("follows_limits", "compliance");
        InputNode steps = Find(node, "steps") ?? throw node.Error("\"steps\" is missing");
        double? cycle = Find(node, "cycle") is { } period ? ReadCycle(period) : null;
        Settings settings = new SettingsReader(Find(node, "guard"), Find(node, "board")).Read(cell, cycle);
        List<ExperimentStep> walk = ReadSteps(steps, cell);
        var figures = new FigureCheck(_labels, cell.Kind == CellKind.Full, walk.Exists(step => step is RepeatStep), Compare());
        var board = new BoardConfiguration();
        board.LongestCycle = Math.Max(settings.Get(Setting.Cycle), board.LongestCycle);
        return new ExperimentCase
        {
            Name = name,
            Place = named.Place,
            Catalogued = cell,
            Cell = ReadChanges(cell, Find(node, "changes")),
            ClampStiffness = ReadClamp(fixture?.Find("clamp")),
            Pressure = ReadPressure(fixture?.Find("pressure") ?? throw (fixture ?? node).Error("\"fixture\" needs a \"pressure\"")),
            Temperature = Find(node, "temperature") is { } celsius ? Measures.Read(celsius, Dimension.Temperature) : 25.0,
            Seed = _seed ?? (ulong)(Find(node, "seed")?.Whole(0, int.MaxValue) ?? 1),
            FollowsLimits = cycler?.Find("follows_limits")?.Flag() ?? false,
            Compliance = cycler?.Find("compliance") is { } limit ? Measures.Read(limit, Dimension.Voltage) : DefaultCompliance,
            Profile = ProfileFile.Make(cell.Id, 0, [_text], settings),
            BeyondBoard = SettingCheck.FirstFault(settings, board.RangeOf(settings)),
            Board = board,
            Steps = walk,
            Expect = ReadExpectations(Find(node, "expect"), figures, guarded: true),
            ExpectWithoutGuard = ReadExpectations(Find(node, "expect_without_guard"), figures, guarded: false),
        };
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
        bool isNumber = Measure.TryParse(text, out Measure measure) && measure is { Dimension: Dimension.Stiffness, Value: >= 0.0 };
        return text switch
        {
            "spring" => Clamp.SpringStiffness,
            "screw" => Clamp.ScrewStiffness,
            _ when isNumber => measure.Value,
            _ => throw node!.Error(
                $"clamp \"{text}\"; expected spring, screw or a stiffness such as {Measure.Example(Dimension.Stiffness)}"
            ),
        };
    }

    private static double ReadPressure(InputNode node)
    {
        double pressure = Measures.Read(node, Dimension.Pressure);
        return pressure >= 0.0 ? pressure : throw node.Error($"\"{node.Text()}\": a clamp cannot pull; expected 0 MPa or more");
    }

    private static double ReadCycle(InputNode node)
    {
        double seconds = Measures.Read(node, Dimension.Time);
        return seconds is >= 0.01 and <= 60.0 ? seconds : throw node.Error($"a control cycle of \"{node.Text()}\"; expected 10 ms to 60 s");
    }

    private List<ExperimentStep> ReadSteps(InputNode list, CellDefinition cell)
    {
        List<ExperimentStep> steps = [.. list.Items().Select(item => ReadStep(item, cell))];
        return steps.Count > 0 ? steps : throw list.Error("\"steps\" is empty");
    }

    private ExperimentStep ReadStep(InputNode node, CellDefinition cell)
    {
        if (node.IsScalar)
        {
            return Checked(node, StepParser.Parse(node, node.Text(), null), cell);
        }

        if (node.Find("repeat") is { } repeat)
        {
            return ReadRepeat(node, repeat, cell);
        }

        node.AllowOnly("step", "as");
        string? label = node.Find("as")?.Text();
        if (
            label is not null
            && (!label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') || !_labels.Add(label))
        )
        {
            throw node.Get("as").Error($"label \"{label}\"; expected letters, digits, \"_\", \"-\" or \".\", and each label once");
        }

        return Checked(node, StepParser.Parse(node, node.Get("step").Text(), label), cell);
    }

    private RepeatStep ReadRepeat(InputNode node, InputNode repeat, CellDefinition cell)
    {
        node.AllowOnly("repeat", "steps", "until_capacity_below");
        int times = repeat.Whole(1, MostRepeats);
        double? floor = node.Find("until_capacity_below") is { } share ? Measures.Read(share, Dimension.Share) : null;
        return new RepeatStep($"Repeat {times} times", times, ReadSteps(node.Get("steps"), cell), floor);
    }

    private static ExperimentStep Checked(InputNode node, ExperimentStep step, CellDefinition cell)
    {
        bool rate = step is CyclerStep cycler && (cycler.Current.Unit == AmountUnit.Rate && cycler.Current.Value > 0.0);
        return rate && cell.Kind == CellKind.Symmetric
            ? throw node.Error($"\"{step.Text}\": cell \"{cell.Id}\" has no capacity for a C-rate; expected for example 0.2 mA/cm2")
            : step;
    }

    private static List<Expectation> ReadExpectations(InputNode? list, FigureCheck figures, bool guarded)
    {
        var clauses = new List<Expectation>();
        foreach (InputNode item in list?.Items() ?? [])
        {
            var clause = Expectation.Parse(item);
            clause.Require(item, figures, guarded);
            clauses.Add(clause);
        }

        return clauses;
    }
}
