using System.Collections.Concurrent;
using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>Makes the experiment of each run out of the text of a study.</summary>
internal sealed class StudyPlan : IStudyPlan
{
    /// <summary>Studies whose words make more different experiments than this read those beyond one by one.</summary>
    private const int MostForms = 64;

    private readonly StudyText _text;
    private readonly IReadOnlyList<StudyInput> _inputs;
    private readonly StudyDesign _design;
    private readonly StudyHash _hash;
    private readonly ConcurrentDictionary<string, InputForm?> _forms = new(StringComparer.Ordinal);

    /// <summary>Takes what the runs are made of.</summary>
    /// <param name="text">The text of the study.</param>
    /// <param name="inputs">What is varied.</param>
    /// <param name="design">How.</param>
    /// <param name="hash">What seeds are derived from.</param>
    public StudyPlan(StudyText text, IReadOnlyList<StudyInput> inputs, StudyDesign design, StudyHash hash)
    {
        _text = text;
        _inputs = inputs;
        _design = design;
        _hash = hash;
    }

    /// <inheritdoc/>
    public Experiment Read(SourceFiles sources, string path, StudyRun run)
    {
        return Form(path, run) is { } form
            ? ExperimentReader.Read(
                form.Filled([.. run.Values, run.Seed.ToString(CultureInfo.InvariantCulture)]),
                run.Text,
                seed: null,
                sources
            )
            : ExperimentReader.Read(path, run.Text, seed: null, sources);
    }

    /// <summary>What the runs with the same words have in common, read once; null where that cannot be.</summary>
    private InputForm? Form(string path, StudyRun run)
    {
        if (_text.Form(_inputs, run.Values) is not { } text)
        {
            return null;
        }

        return _forms.TryGetValue(text, out InputForm? known) || _forms.Count >= MostForms
            ? known
            : _forms.GetOrAdd(text, ReadForm(path, text));
    }

    private static InputForm? ReadForm(string path, string text)
    {
        try
        {
            return InputForm.Parse(path, LoopValues.Quoted(text));
        }
        catch (InputException)
        {
            // Reading the run itself says what is wrong, with its numbers.
            return null;
        }
    }

    /// <summary>What the inputs stand for in a run.</summary>
    /// <param name="number">Number of the run, from 1.</param>
    public string[] Values(int number)
    {
        return _design.Values(number - 1);
    }

    /// <summary>A run.</summary>
    /// <param name="number">Its number, from 1.</param>
    public StudyRun Run(int number)
    {
        string[] values = Values(number);
        int seed = _hash.Seed(number);
        return new StudyRun(number, seed, values, _text.Experiment(_inputs, values, seed));
    }

    /// <summary>Nothing: an experiment that varies says by its expectations what must come out.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Which row.</param>
    public void Judge(int number, StudyTable table, int row) { }

    /// <summary>
    /// The runs that show whether all can be made: the first one, the ones with the least and the most of each number, and one with each
    /// of the words.
    /// </summary>
    /// <param name="runs">How many runs there are.</param>
    public IEnumerable<int> Telling(int runs)
    {
        var words = new HashSet<(int, string)>();
        double[] least = new double[_inputs.Count];
        double[] most = new double[_inputs.Count];
        int[] leastAt = new int[_inputs.Count];
        int[] mostAt = new int[_inputs.Count];
        Array.Fill(least, double.PositiveInfinity);
        Array.Fill(most, double.NegativeInfinity);
        var telling = new SortedSet<int> { 1 };
        for (int number = 1; number <= runs; number++)
        {
            string[] values = Values(number);
            for (int i = 0; i < values.Length; i++)
            {
                if (!_inputs[i].IsNumber)
                {
                    telling.UnionWith(words.Add((i, values[i])) ? [number] : []);
                    continue;
                }

                _ = InputText.TrySplit(values[i], out double value, out _);
                (least[i], leastAt[i]) = value < least[i] ? (value, number) : (least[i], leastAt[i]);
                (most[i], mostAt[i]) = value > most[i] ? (value, number) : (most[i], mostAt[i]);
            }
        }

        telling.UnionWith(leastAt.Concat(mostAt).Where(number => number > 0));
        return telling;
    }
}
