using System.Globalization;
using System.Text.RegularExpressions;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>Reads the steps of a case: phrases, repeated blocks and loops over values.</summary>
internal sealed partial class StepReader
{
    private const int MostRepeats = 100_000;
    private const int MostSteps = 100_000;
    private const int MostLabelledPasses = 5000;
    private const double MostCycles = 1e9;

    private readonly CellDefinition _cell;
    private readonly double _cycleSeconds;
    private readonly SourceFiles _files;
    private readonly Timetable _timetable;
    private readonly bool _hasImpedance;
    private readonly Dictionary<string, InputNode> _labels = new(StringComparer.Ordinal);
    private readonly Stack<int> _repeats = new();
    private double _labelledPasses;
    private int _count;

    /// <summary>Prepares to read.</summary>
    /// <param name="cell">The cell that goes through the steps.</param>
    /// <param name="timetable">How long steps take on it.</param>
    /// <param name="cycleSeconds">Control cycle of the guard, s.</param>
    /// <param name="files">Reads the files that a step names.</param>
    /// <param name="hasImpedance">True when the board carries the impedance channel.</param>
    public StepReader(CellDefinition cell, Timetable timetable, double cycleSeconds, SourceFiles files, bool hasImpedance)
    {
        _hasImpedance = hasImpedance;
        _cell = cell;
        _cycleSeconds = cycleSeconds;
        _files = files;
        _timetable = timetable;
    }

    /// <summary>Labels of the steps as read, once they are.</summary>
    public IReadOnlyCollection<string> Labels => _labels.Keys;

    /// <summary>Reads the steps.</summary>
    /// <param name="list">Where they stand.</param>
    /// <exception cref="InputException">One of them cannot be carried out, or all together take too long.</exception>
    public IReadOnlyList<ExperimentStep> Read(InputNode list)
    {
        List<ExperimentStep> steps = Read(list, LoopScope.None);
        CheckLength(list, _timetable.Seconds(steps));
        CheckLabels();
        return steps;
    }

    private List<ExperimentStep> Read(InputNode list, LoopScope scope)
    {
        List<InputNode> items = [.. list.Items()];
        CheckCommas(items);
        List<ExperimentStep> steps = [.. items.SelectMany(item => ReadItem(item, scope))];
        return steps.Count > 0 ? steps : throw list.Error("\"steps\" is empty");
    }

    private List<ExperimentStep> ReadItem(InputNode node, LoopScope scope)
    {
        if (!node.IsScalar && node.Find("for") is { } loop)
        {
            return ReadLoop(node, loop, scope);
        }

        if (++_count > MostSteps)
        {
            throw node.Error($"more than {MostSteps} steps, those of loops included");
        }

        ExperimentStep step =
            node.IsScalar ? ReadPhrase(node, node, null, scope)
            : node.Find("repeat") is { } repeat ? ReadRepeat(node, repeat, scope)
            : ReadLabelled(node, scope);
        CheckLength(node, _timetable.Seconds(step));
        return [step];
    }

    private ExperimentStep ReadLabelled(InputNode node, LoopScope scope)
    {
        node.AllowOnly("step", "as");
        string? label = node.Find("as") is { } name ? ReadLabel(name, scope) : null;
        return ReadPhrase(node, node.Get("step"), label, scope);
    }

    private ExperimentStep ReadPhrase(InputNode node, InputNode phrase, string? label, LoopScope scope)
    {
        ExperimentStep step = StepParser.Parse(node, scope.Filled(node, phrase.Text()), label, _files);
        return ExperimentReader.Checked(node, step, _cell, _timetable.Capacity, _hasImpedance);
    }

    private string ReadLabel(InputNode node, LoopScope scope)
    {
        string label = scope.Labelled(node.Text());
        string plain = label.Replace(StepLabel.Pass, "", StringComparison.Ordinal);
        if (SafeName.Problem(plain) is { } problem)
        {
            throw node.Error($"label \"{plain}\"; {problem}");
        }

        if (!char.IsAsciiLetter(label[0]) || label.Split('.')[0] == "unguarded")
        {
            throw node.Error($"label \"{plain}\"; expected one that begins with a letter and is not \"unguarded\"");
        }

        _labelledPasses += _repeats.Aggregate(1.0, (product, times) => product * times);
        if (_labelledPasses > MostLabelledPasses)
        {
            throw node.Error(
                $"label \"{plain}\": {_labelledPasses:0} passes have figures of their own, all labels together; expected at most {MostLabelledPasses}"
            );
        }

        return _labels.TryAdd(label, node) ? label : throw node.Error($"label \"{plain}\" is there twice; expected each label once");
    }

    private List<ExperimentStep> ReadLoop(InputNode node, InputNode loop, LoopScope scope)
    {
        node.AllowOnly("for", "steps");
        InputNode[] members = [.. loop.Members()];
        if (members.Length != 1 || !VariableName().IsMatch(members[0].Name) || scope.Knows(members[0].Name))
        {
            throw loop.Error("\"for\" needs one name that no loop around it has; expected for example { current: [0.05, 0.1] mA/cm2 }");
        }

        var steps = new List<ExperimentStep>();
        int pass = 0;
        foreach (string value in LoopValues.Read(members[0]))
        {
            steps.AddRange(Read(node.Get("steps"), scope.With(members[0].Name, value, ++pass)));
        }

        return steps;
    }

    private RepeatStep ReadRepeat(InputNode node, InputNode repeat, LoopScope scope)
    {
        node.AllowOnly("repeat", "steps", "until_capacity_below", "until_voltage_below", "until_voltage_above", "until_charge_above");
        int times = repeat.Whole(1, MostRepeats);
        _repeats.Push(times);
        List<ExperimentStep> steps = Read(node.Get("steps"), scope.Repeated());
        _repeats.Pop();
        InputNode? capacity = node.Find("until_capacity_below");
        bool isShare =
            capacity is not null && !(Measure.TryParse(capacity.Text(), out Measure least) && least.Dimension == Dimension.ArealCharge);
        var block = new RepeatStep($"Repeat {times} times", times, steps)
        {
            CapacityFloor = isShare ? Measures.Read(capacity!, Ranges.Share) : null,
            DischargeFloor = isShare ? null : Find(node, "until_capacity_below", Ranges.Charge),
            VoltageFloor = Find(node, "until_voltage_below", Ranges.Voltage),
            VoltageCeiling = Find(node, "until_voltage_above", Ranges.Voltage),
            ChargeCeiling = Find(node, "until_charge_above", Ranges.Charge),
        };
        return capacity is null || block.IsCycle
            ? block
            : throw capacity.Error("\"until_capacity_below\" needs a charge and a discharge among the steps of its own block");
    }

    private static double? Find(InputNode node, string name, QuantityRange range)
    {
        return node.Find(name) is { } value ? Measures.Read(value, range) : null;
    }

    /// <summary>In a list in brackets a decimal comma ends a step, and the next begins with the rest of the number.</summary>
    private static void CheckCommas(List<InputNode> items)
    {
        for (int i = 1; i < items.Count; i++)
        {
            if (!items[i - 1].IsScalar || !items[i].IsScalar)
            {
                continue;
            }

            string number = $"{Ending().Match(items[i - 1].Text()).Value},{Beginning().Match(items[i].Text()).Value}";
            if (DecimalComma.Problem(number) is { } problem)
            {
                throw items[i - 1].Error(problem);
            }
        }
    }

    private void CheckLength(InputNode place, double seconds)
    {
        if (seconds > Ranges.Time.High)
        {
            throw place.Error(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"takes about {seconds / 31557600.0:G3} years; expected at most 100 years in all"
                )
            );
        }

        if (seconds / _cycleSeconds > MostCycles)
        {
            string cycles = (seconds / _cycleSeconds).ToString("G3", CultureInfo.InvariantCulture);
            throw place.Error($"takes about {cycles} control cycles; expected at most 1E+09, with a slower \"cycle\" or in a shorter time");
        }
    }

    /// <summary>A label that looks like the pass of another one would have two meanings.</summary>
    private void CheckLabels()
    {
        foreach ((string repeated, _) in _labels.Where(label => StepLabel.IsRepeated(label.Key)))
        {
            foreach (
                (string other, InputNode place) in _labels.Where(label => label.Key != repeated && StepLabel.CanBe(repeated, label.Key))
            )
            {
                throw place.Error(
                    $"label \"{other.Replace(StepLabel.Pass, "", StringComparison.Ordinal)}\" would also be a pass of another label; expected another name"
                );
            }
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$", RegexOptions.None, 60_000)]
    private static partial Regex VariableName();

    [GeneratedRegex("[0-9]+$", RegexOptions.None, 60_000)]
    private static partial Regex Ending();

    [GeneratedRegex("^[0-9]+", RegexOptions.None, 60_000)]
    private static partial Regex Beginning();
}
