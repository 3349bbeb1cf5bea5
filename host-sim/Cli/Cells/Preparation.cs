using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Laboratory.Measurements;

namespace SSBms.Cli.Cells;

/// <summary>
/// What is done to a fresh cell before it is looked at: names of states, and steps in the language of experiments.
/// </summary>
public sealed class Preparation
{
    private const double Rate = 0.1;
    private const string Option = "--state";
    private const string Fresh = "fresh";
    private const string HalfCharged = "half-charged";
    private const string Charged = "charged";

    private readonly List<(string Text, Action<TestCell> Do)> _steps = [];

    /// <summary>Reads a preparation.</summary>
    /// <param name="cell">The kind of cell.</param>
    /// <param name="text">States and steps, separated by commas; null for what suits the kind of cell.</param>
    /// <exception cref="InputException">A part of it is neither a state nor a step, or cannot be done to this cell.</exception>
    public Preparation(CellDefinition cell, string? text)
    {
        ArgumentNullException.ThrowIfNull(cell);
        foreach (string part in (text ?? Usual(cell.Kind)).Split(',', StringSplitOptions.TrimEntries))
        {
            _steps.Add((part, Read(cell, part)));
        }
    }

    /// <summary>What is done, as it was asked for.</summary>
    public string Text => string.Join(", ", _steps.Select(step => step.Text));

    /// <summary>True when nothing is done to the cell.</summary>
    public bool IsFresh => _steps.TrueForAll(step => step.Text == Fresh);

    /// <summary>
    /// What suits a kind of cell: a discharged cathode hides its interface behind its diffusion, and a bare collector has no lithium.
    /// </summary>
    /// <param name="kind">The kind.</param>
    public static string Usual(CellKind kind)
    {
        return kind switch
        {
            CellKind.Full => HalfCharged,
            CellKind.Half => "Plate at 0.1 mA/cm2 for 5 h",
            _ => Fresh,
        };
    }

    /// <summary>Assembles a cell.</summary>
    /// <param name="cell">The kind.</param>
    /// <param name="surroundings">Where.</param>
    public static TestCell Assemble(CellDefinition cell, Surroundings surroundings)
    {
        string conditions = string.Create(
            CultureInfo.InvariantCulture,
            $"{{ temperature: {surroundings.Celsius:R}, pressure: {surroundings.Megapascal:R} }}"
        );
        return new TestCell(cell, new Arguments(InputNode.Parse("surroundings", conditions)), TestCell.UsualPressure);
    }

    /// <summary>Assembles a cell and prepares it.</summary>
    /// <param name="cell">The kind.</param>
    /// <param name="surroundings">Where.</param>
    public TestCell Make(CellDefinition cell, Surroundings surroundings)
    {
        TestCell test = Assemble(cell, surroundings);
        foreach ((_, Action<TestCell> act) in _steps)
        {
            act(test);
        }

        // A pressure that was set acts from the next moment on.
        test.Rest(1.0);

        return test;
    }

    private static Action<TestCell> Read(CellDefinition cell, string part)
    {
        switch (part)
        {
            case Fresh:
                return _ => { };
            case HalfCharged when cell.Kind == CellKind.Full:
                return test => test.Drive(Rate * test.Cell.NominalCapacity, 0.5 / Rate * PhysicalConstants.SecondsPerHour, double.MaxValue);
            case Charged when cell.Kind == CellKind.Full:
                return test => test.DriveTo(Rate * test.Cell.NominalCapacity, cell["voltage.ceiling"]);
            case HalfCharged or Charged:
                throw new InputException($"{Option} {part}: cell \"{cell.Id}\" has no cathode; expected fresh, or steps such as {Example}");
        }

        if (!part.Contains(' ', StringComparison.Ordinal))
        {
            throw new InputException(
                $"{Option}: \"{part}\" is no state; expected fresh, half-charged, charged, or steps such as {Example}"
            );
        }

        return Act(cell, StepParser.Parse(InputNode.Parse(Option, "{}"), part, null));
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
            case CyclerStep { Mode: CyclerMode.Rest } rest:
                return test => test.Rest(rest.Duration);
            case CyclerStep { Mode: CyclerMode.Current, Current.Unit: AmountUnit.Rate } when capacity <= 0.0:
                throw new InputException(
                    $"{Option} \"{step.Text}\": cell \"{cell.Id}\" has no cathode, so no C-rate; expected mA/cm2 or mA"
                );
            case CyclerStep { Mode: CyclerMode.Current, StopVoltage: null } driven:
                double density = driven.Direction * driven.Current.Density(cell["area"], capacity);
                double hours = Math.Min(
                    driven.Duration / PhysicalConstants.SecondsPerHour,
                    (driven.StopCharge ?? double.MaxValue) / Math.Abs(density)
                );
                return test => test.Drive(density, hours * PhysicalConstants.SecondsPerHour, double.MaxValue);
            case CyclerStep { Mode: CyclerMode.Current, StopVoltage: { } stop } until
                when capacity > 0.0 && double.IsInfinity(until.Duration):
                return test => test.DriveTo(until.Direction * until.Current.Density(cell["area"], capacity), stop);
            default:
                throw new InputException(
                    $"{Option} \"{step.Text}\": expected Rest, Charge, Discharge, Plate or Strip at a current for a time, until a charge "
                        + "or, in a full cell, until a voltage, or Set pressure or temperature"
                );
        }
    }

    private const string Example = "\"Strip at 0.2 mA/cm2 for 2 h, Rest for 48 h\"";
}
