using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>Makes the experiment of each run out of the text of a study.</summary>
internal sealed class StudyPlan : IStudyPlan
{
    private readonly StudyText _text;
    private readonly IReadOnlyList<StudyInput> _inputs;
    private readonly StudyDesign _design;
    private readonly StudyHash _hash;

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

    /// <summary>Reads the experiment of a run.</summary>
    /// <param name="sources">The files of the study.</param>
    /// <param name="file">Name of the study's file.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="InputException">What the run's inputs make of it cannot be run.</exception>
    public static Experiment Read(SourceFiles sources, string file, StudyRun run)
    {
        try
        {
            Experiment experiment = ExperimentReader.Read(sources.PathOf(file), run.Text, seed: null, sources);
            ExperimentRun.RequireGuardable(experiment);
            return experiment;
        }
        catch (InputException error) when (run.Values.Count > 0)
        {
            throw new InputException(
                string.Create(CultureInfo.InvariantCulture, $"{error.Message} (run {run.Number}: {string.Join(", ", run.Values)})"),
                error
            );
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
