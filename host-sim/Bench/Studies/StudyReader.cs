using System.Globalization;
using SSBms.Bench.Campaign;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>Reads a study file. Whatever cannot be used is named with file and line before anything runs.</summary>
public static class StudyReader
{
    /// <summary>Most runs that a study can have.</summary>
    internal const int MostRuns = 10_000_000;
    private const int MostRunsInChunk = 100_000;
    private const int UsualChunks = 200;
    private const int FewestRunsInChunk = 10;
    private const int UsualMostRunsInChunk = 1000;

    private static readonly string[] s_designs = ["grid", "random", "latin hypercube", "sobol"];

    /// <summary>True for the text of a study, false for that of an experiment.</summary>
    /// <param name="text">The text.</param>
    public static bool IsStudy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return StudyText.Of(text).Varies;
    }

    /// <summary>Reads a study.</summary>
    /// <param name="name">Its file.</param>
    /// <param name="files">Reads it and what it names.</param>
    /// <exception cref="InputException">Something in it cannot be used.</exception>
    public static Study Read(string name, SourceFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string path = files.PathOf(name);
        string content = files.Read(name, "a study file");
        var text = StudyText.Of(content);
        InputNode root = InputNode.Parse(path, LoopValues.Quoted(text.Variation));
        if (root.Find("campaign") is { } campaign)
        {
            return CampaignReader.Read(name, files, root, campaign);
        }

        IReadOnlyList<StudyInput> inputs = Inputs(root, text);
        if (inputs.Count == 0 && root.Find("runs") is null)
        {
            throw root.Error("nothing varies; expected \"vary:\" with what does, or \"runs:\" for as many runs with other seeds");
        }

        var hash = new StudyHash(files.All[0].Content.Span);
        string form = root.Find("design")?.Text() ?? (inputs.Any(input => input.Points > 0) ? "grid" : "random");
        if (!s_designs.Contains(form, StringComparer.Ordinal))
        {
            throw root.Get("design").Error($"design \"{form}\"; expected {string.Join(", ", s_designs[..^1])} or {s_designs[^1]}");
        }

        int runs = Runs(root, inputs, form);
        Correlation correlation = Correlated(root, inputs, form);
        var plan = new StudyPlan(text, inputs, Design(root, form, inputs, correlation, hash, runs), hash);
        string title = root.Get("title").Text();
        (IReadOnlyList<string> figures, bool compares) = Check(plan, runs, files, name);
        return new Study
        {
            Title = title,
            About = root.Find("about")?.Text() ?? "",
            File = name,
            Hash = hash.Text,
            Runs = runs,
            RunsInChunk = ReadChunk(root, runs),
            Design = form,
            Inputs = inputs,
            Columns = StudyColumns.Of(root, inputs, compares, figures),
            ComparesWithoutGuard = compares,
            Sources = files,
            Plan = plan,
        };
    }

    /// <summary>How many runs are made and written together.</summary>
    /// <param name="root">The study.</param>
    /// <param name="runs">How many there are.</param>
    /// <exception cref="InputException">The study says a number that cannot be.</exception>
    internal static int ReadChunk(InputNode root, int runs)
    {
        return root.Find("chunk")?.Whole(1, MostRunsInChunk)
            ?? Math.Clamp((runs - 1) / UsualChunks + 1, FewestRunsInChunk, UsualMostRunsInChunk);
    }

    private static IReadOnlyList<StudyInput> Inputs(InputNode root, StudyText text)
    {
        if (root.Find("vary") is not { } vary)
        {
            return [];
        }

        IReadOnlyList<StudyInput> inputs = InputReader.Read(vary);
        foreach (StudyInput input in inputs)
        {
            if (text.HasLoop(input.Name))
            {
                throw vary.Get(input.Name).Error($"a loop of the experiment is called \"{input.Name}\" too; expected another name");
            }

            if (!text.Names(input.Name))
            {
                throw vary.Get(input.Name)
                    .Error($"\"{{{input.Name}}}\" stands nowhere in the experiment; expected it where the value belongs");
            }
        }

        return inputs;
    }

    private static int Runs(InputNode root, IReadOnlyList<StudyInput> inputs, string form)
    {
        InputNode? node = root.Find("runs");
        if (form != "grid")
        {
            return node?.Whole(1, MostRuns) ?? throw root.Error($"\"runs\" is missing; expected how many runs the design \"{form}\" has");
        }

        double size = GridDesign.Size(inputs);
        if (size > MostRuns)
        {
            throw root.Get("vary")
                .Error(string.Create(CultureInfo.InvariantCulture, $"the grid has {size:G6} points; expected at most {MostRuns}"));
        }

        int runs = node?.Whole(1, MostRuns) ?? (int)size;
        return runs % (int)size == 0
            ? runs
            : throw node!.Error(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{runs} runs on a grid of {size} points; expected a multiple, such as {(runs / (int)size + 1) * (int)size}"
                )
            );
    }

    private static Correlation Correlated(InputNode root, IReadOnlyList<StudyInput> inputs, string form)
    {
        var correlation = new Correlation();
        var used = new HashSet<int>();
        foreach (InputNode group in root.Find("correlate")?.Items() ?? [])
        {
            group.AllowOnly("of", "coefficient");
            List<int> places = [];
            foreach (InputNode member in group.Get("of").Items())
            {
                string name = member.Text();
                int place = inputs.ToList().FindIndex(input => input.Name == name);
                bool drawn = place >= 0 && inputs[place].IsNumber && (form != "grid" || inputs[place].Points == 0);
                if (!drawn || !used.Add(place))
                {
                    throw member.Error($"\"{name}\" cannot go with others; expected a number that is drawn, in one group only");
                }

                places.Add(place);
            }

            if (places.Count < 2)
            {
                throw group.Error("\"of\" needs two inputs or more");
            }

            double least = -1.0 / (places.Count - 1);
            InputNode coefficient = group.Get("coefficient");
            double value = coefficient.Number();
            if (value <= least || value >= 1.0)
            {
                throw coefficient.Error(
                    string.Create(CultureInfo.InvariantCulture, $"\"{coefficient.Text()}\"; expected more than {least:G4} and less than 1")
                );
            }

            correlation.Add([.. places], value);
        }

        return correlation;
    }

    private static StudyDesign Design(
        InputNode root,
        string form,
        IReadOnlyList<StudyInput> inputs,
        Correlation correlation,
        StudyHash hash,
        int runs
    )
    {
        return form switch
        {
            "grid" => new GridDesign(inputs, correlation, hash),
            "latin hypercube" => new LatinHypercubeDesign(inputs, correlation, hash, runs),
            "sobol" when inputs.Count > 0 => new SobolDesign(inputs, correlation, hash),
            "sobol" => throw root.Get("design").Error("nothing varies; expected \"vary:\" with what a Sobol sequence spreads"),
            _ => new RandomDesign(inputs, correlation, hash),
        };
    }

    /// <summary>Reads the telling runs, and gathers what figures they can have.</summary>
    private static (IReadOnlyList<string> Figures, bool Compares) Check(StudyPlan plan, int runs, SourceFiles files, string name)
    {
        var figures = new List<string>();
        bool compares = false;
        foreach (int number in plan.Telling(runs))
        {
            StudyRun run = plan.Run(number);
            Experiment experiment = StudyPlan.Read(files, name, run);
            ExperimentCase setup =
                experiment.Cases.Count == 1 && experiment.Cases[0].Name.Length == 0
                    ? experiment.Cases[0]
                    : throw new InputException(
                        $"{experiment.Cases[0].Place}: a study has one case; expected \"vary:\" instead of \"cases:\""
                    );
            compares = experiment.CompareWithoutGuard;
            foreach (string figure in setup.Figures)
            {
                if (!figures.Contains(figure, StringComparer.Ordinal))
                {
                    figures.Add(figure);
                }
            }
        }

        return (figures, compares);
    }
}
