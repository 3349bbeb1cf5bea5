using SSBms.Bench.Experiments;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Laboratory.Measurements;
using SSBms.Laboratory.Portraits;

namespace SSBms.Cli.Cells;

/// <summary>
/// What is done to a fresh cell before it is looked at: names of states, and steps in the language of experiments.
/// </summary>
public sealed class Preparation
{
    private const string Option = "--state";
    private const string Fresh = "fresh";
    private const string HalfCharged = "half-charged";
    private const string Charged = "charged";
    private const string Example = "\"Strip at 0.2 mA/cm2 for 2 h, Rest for 48 h\"";

    private readonly CellDefinition _cell;
    private readonly List<Action<TestCell>> _steps;

    /// <summary>Reads a preparation.</summary>
    /// <param name="cell">The kind of cell.</param>
    /// <param name="text">States and steps, separated by commas; null for what suits the kind of cell.</param>
    /// <exception cref="InputException">A part of it is neither a state nor a step, or cannot be done to this cell.</exception>
    public Preparation(CellDefinition cell, string? text)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string[] parts = (text ?? Usual(cell.Kind)).Split(',', StringSplitOptions.TrimEntries);
        _cell = cell;
        _steps = [.. parts.Select(part => Read(cell, part))];
        Text = string.Join(", ", parts);
    }

    /// <summary>What is done, as it was asked for.</summary>
    public string Text { get; }

    /// <summary>Assembles a cell, prepares it and measures it.</summary>
    /// <param name="surroundings">Where, at first.</param>
    public CellPortrait Measure(Surroundings surroundings)
    {
        var test = new TestCell(_cell, surroundings);
        _steps.ForEach(act => act(test));
        return new CellPortrait(test, Text);
    }

    /// <summary>
    /// What suits a kind of cell: a discharged cathode hides its interface behind its diffusion, and a bare collector has no lithium.
    /// </summary>
    private static string Usual(CellKind kind)
    {
        return kind switch
        {
            CellKind.Full => HalfCharged,
            CellKind.Half => "Plate at 0.1 mA/cm2 for 5 h",
            _ => Fresh,
        };
    }

    private static Action<TestCell> Read(CellDefinition cell, string part)
    {
        switch (part)
        {
            case Fresh:
                return _ => { };
            case HalfCharged when cell.Kind == CellKind.Full:
                return test => test.HalfCharge();
            case Charged when cell.Kind == CellKind.Full:
                return test => test.Charge();
            case HalfCharged or Charged:
                throw new InputException($"{Option} {part}: cell \"{cell.Id}\" has no cathode; expected fresh, or steps such as {Example}");
        }

        return part.Contains(' ', StringComparison.Ordinal)
            ? Act(cell, StepParser.Parse(InputNode.Parse(Option, "{}"), part, null))
            : throw new InputException(
                $"{Option}: \"{part}\" is no state; expected fresh, half-charged, charged, or steps such as {Example}"
            );
    }

    private static Action<TestCell> Act(CellDefinition cell, ExperimentStep step)
    {
        double capacity = new CellParameters(cell).Cathode?.Capacity ?? 0.0;
        switch (step)
        {
            case PressureStep { Seconds: 0.0 } pressure:
                return test => test.Pressure = pressure.Megapascal;
            case TemperatureStep { Seconds: 0.0 } temperature:
                return test => test.Temperature = temperature.Celsius;
            case CyclerStep { Mode: CyclerMode.Rest, StopVoltage: null } rest:
                return test => test.Rest(rest.Duration);
            case CyclerStep { Mode: CyclerMode.Current, Current.Unit: AmountUnit.Rate } when capacity <= 0.0:
                throw new InputException(
                    $"{Option} \"{step.Text}\": cell \"{cell.Id}\" has no cathode, so no C-rate; expected mA/cm2 or mA"
                );
            case CyclerStep { Mode: CyclerMode.Current } driven
                when driven.StopVoltage is null || (capacity > 0.0 && double.IsInfinity(driven.Duration)):
                double density = driven.Direction * driven.Current.Density(cell["area"], capacity);
                var until = new Until(driven.Duration, driven.StopCharge ?? double.PositiveInfinity, driven.StopVoltage);
                return test => test.Drive(density, until);
            default:
                throw new InputException(
                    $"{Option} \"{step.Text}\": expected Rest, Charge, Discharge, Plate or Strip at a current for a time, until a charge "
                        + "or, in a full cell, until a voltage, or Set pressure or temperature"
                );
        }
    }
}
