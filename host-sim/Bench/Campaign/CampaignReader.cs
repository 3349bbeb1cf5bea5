using SSBms.Bench.Studies;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Campaign;

/// <summary>Reads a study whose runs are drawn whole: a cell, a program and faults for each.</summary>
internal static class CampaignReader
{
    private const string Long = "long";
    private const string Short = "short";
    private const int MostTried = 200;

    /// <summary>Fastest charging of programs that take minutes, and of those that take days, capacities an hour.</summary>
    private const double FastestShort = 2.0;
    private const double FastestLong = 0.5;

    private static readonly Lazy<IReadOnlyList<CampaignCell>> s_all = new(() =>
        [.. CellCatalogue.BuiltIn.All.Select(cell => new CampaignCell(cell)).Where(cell => cell.IsGuardable)]
    );

    /// <summary>Reads it.</summary>
    /// <param name="name">Its file.</param>
    /// <param name="files">What has been read of it.</param>
    /// <param name="root">The file.</param>
    /// <param name="node">Its "campaign".</param>
    /// <exception cref="InputException">Something in it cannot be used.</exception>
    public static Study Read(string name, SourceFiles files, InputNode root, InputNode node)
    {
        root.AllowOnly("title", "about", "campaign", "runs", "chunk", "seed");
        node.AllowOnly("cells", "programs", "faults");
        int runs = root.Get("runs").Whole(1, StudyReader.MostRuns);
        var hash = new StudyHash(files.All[0].Content.Span);
        bool isLong = node.Find("programs") is { IsScalar: true } which && which.Text() == Long;
        IReadOnlyList<CampaignProgram> programs = Programs(node.Find("programs"));
        var plan = new CampaignPlan(Cells(node.Find("cells")), programs, Faults(node.Find("faults")), hash)
        {
            FastestRate = isLong ? FastestLong : FastestShort,
        };
        var study = new Study
        {
            Title = root.Get("title").Text(),
            About = root.Find("about")?.Text() ?? "",
            File = name,
            Hash = hash.Text,
            Runs = runs,
            RunsInChunk = StudyReader.ReadChunk(root, runs),
            Design = "campaign",
            Inputs = CampaignColumns.Inputs,
            Columns = CampaignColumns.All(root),
            ComparesWithoutGuard = false,
            Sources = files,
            Plan = plan,
        };
        for (int number = 1; number <= Math.Min(runs, MostTried); number++)
        {
            _ = study.Read(study.Run(number));
        }

        return study;
    }

    private static IReadOnlyList<CampaignCell> Cells(InputNode? node)
    {
        List<CampaignCell> cells = [];
        foreach (InputNode item in node is { IsList: true } ? node.Items() : [])
        {
            CellDefinition cell =
                CellCatalogue.BuiltIn.Find(item.Text()) ?? throw item.Error($"there is no cell \"{item.Text()}\" in the catalogue");
            var guardable = new CampaignCell(cell);
            cells.Add(guardable.IsGuardable ? guardable : throw item.Error($"no board can guard \"{cell.Id}\""));
        }

        return cells.Count > 0 ? cells
            : node is null or { IsScalar: true } && (node?.Text() ?? "all") == "all" ? s_all.Value
            : throw node!.Error("expected \"all\" or a list of cells of the catalogue");
    }

    private static IReadOnlyList<CampaignProgram> Programs(InputNode? node)
    {
        return node switch
        {
            null => ShortPrograms.All,
            { IsList: true } => [.. node.Items().Select(item => Program(item, ShortPrograms.All))],
            _ => node.Text() switch
            {
                Short => ShortPrograms.All,
                Long => LongPrograms.All,
                string other => throw node.Error($"programs \"{other}\"; expected {Short}, {Long} or a list of: {Names(ShortPrograms.All)}"),
            },
        };
    }

    private static CampaignProgram Program(InputNode node, IReadOnlyList<CampaignProgram> known)
    {
        return known.FirstOrDefault(program => program.Name == node.Text())
            ?? throw node.Error($"there is no program \"{node.Text()}\"; expected one of: {Names(known)}");
    }

    private static string Names(IEnumerable<CampaignProgram> programs)
    {
        return string.Join(", ", programs.Select(program => program.Name));
    }

    private static (int Least, int Most) Faults(InputNode? node)
    {
        if (node is null)
        {
            return (0, CampaignColumns.MostFaults);
        }

        if (node.IsScalar)
        {
            int count = node.Whole(0, CampaignColumns.MostFaults);
            return (count, count);
        }

        node.AllowOnly("least", "most");
        int least = node.Get("least").Whole(0, CampaignColumns.MostFaults);
        return (least, node.Get("most").Whole(least, CampaignColumns.MostFaults));
    }
}
