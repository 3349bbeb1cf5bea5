using System.Text.RegularExpressions;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>Reads step phrases: PyBaMM's, and those for pressure, temperature and faults.</summary>
public static partial class StepParser
{
    private const string Forms =
        "expected Rest …, Charge at …, Discharge at …, Plate at …, Strip at …, Hold at …, Set pressure to …, "
        + "Ramp pressure to … in …, Set temperature to …, Ramp temperature to … in …, or Fault …";

    /// <summary>Reads one phrase.</summary>
    /// <param name="place">Where it stands, for messages.</param>
    /// <param name="text">The phrase.</param>
    /// <param name="label">The name its figures get.</param>
    /// <exception cref="InputException">The phrase is not known, or a value or unit in it cannot be.</exception>
    public static ExperimentStep Parse(InputNode place, string text, string? label)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(text);
        string phrase = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (CyclerForm().Match(phrase) is { Success: true } cycler)
        {
            return Cycler(place, phrase, label, cycler);
        }

        ExperimentStep step = Environment(place, phrase) ?? throw place.Error($"\"{phrase}\" is no step; {Forms}");
        return label is null ? step : throw place.Error($"\"{phrase}\" gives no figures, so \"as: {label}\" has no meaning");
    }

    private static CyclerStep Cycler(InputNode place, string phrase, string? label, Match match)
    {
        string verb = match.Groups["verb"].Value.ToLowerInvariant();
        string level = match.Groups["level"].Value;
        if (verb == "rest" != (level.Length == 0))
        {
            throw place.Error($"\"{phrase}\" is no step; {Forms}");
        }

        int direction = verb switch
        {
            "charge" or "plate" => 1,
            "discharge" or "strip" => -1,
            _ => 0,
        };
        CyclerStep step = verb switch
        {
            "rest" => new CyclerStep(phrase, label, CyclerMode.Rest, 0, default, 0.0),
            "hold" => new CyclerStep(phrase, label, CyclerMode.Voltage, 0, default, Measures.Read(place, level, Dimension.Voltage)),
            _ => Driven(place, phrase, label, direction, level),
        };
        return Bounded(place, step, match);
    }

    private static CyclerStep Driven(InputNode place, string phrase, string? label, int direction, string level)
    {
        if (Rate().Match(level) is { Success: true } rate)
        {
            double value = rate.Groups["over"].Success ? 1.0 / Number(rate, "over") : Number(rate, "times");
            return Current(new Amount(Positive(place, level, value), AmountUnit.Rate));
        }

        if (!Measure.TryParse(level, out Measure measure))
        {
            throw NoRate();
        }

        double size = Positive(place, level, measure.Value);
        return measure.Dimension switch
        {
            Dimension.CurrentDensity => Current(new Amount(size, AmountUnit.Density)),
            Dimension.Current => Current(new Amount(size, AmountUnit.Ampere)),
            Dimension.Power => new CyclerStep(phrase, label, CyclerMode.Power, direction, default, size),
            Dimension.Resistance when direction < 0 => new CyclerStep(phrase, label, CyclerMode.Load, direction, default, size),
            _ => throw NoRate(),
        };

        CyclerStep Current(Amount amount) => new(phrase, label, CyclerMode.Current, direction, amount, 0.0);

        InputException NoRate() =>
            place.Error($"\"{phrase}\": \"{level}\" is no rate; expected C/10, 0.5C, 0.2 mA/cm2, 0.1 mA, 1 mW or, discharging, 100 Ohm");
    }

    private static CyclerStep Bounded(InputNode place, CyclerStep step, Match match)
    {
        if (match.Groups["time"] is { Success: true } time)
        {
            step = step with { Duration = Positive(place, time.Value, Measures.Read(place, time.Value, Dimension.Time)) };
        }

        if (match.Groups["period"] is { Success: true } period)
        {
            step = step with { Period = Positive(place, period.Value, Measures.Read(place, period.Value, Dimension.Time)) };
        }

        if (match.Groups["stop"] is { Success: true } stop)
        {
            step = Stopped(place, step, stop.Value);
        }

        bool ends = double.IsFinite(step.Duration) || match.Groups["stop"].Success;
        return ends
            ? step
            : throw place.Error($"\"{step.Text}\" never ends; expected \"for\" a time or \"until\" a voltage, current or charge");
    }

    private static CyclerStep Stopped(InputNode place, CyclerStep step, string stop)
    {
        if (Rate().Match(stop) is { Success: true } rate)
        {
            double value = rate.Groups["over"].Success ? 1.0 / Number(rate, "over") : Number(rate, "times");
            return step with { StopCurrent = new Amount(value, AmountUnit.Rate) };
        }

        bool read = Measure.TryParse(stop, out Measure measure);
        return (read ? measure.Dimension : Dimension.Time) switch
        {
            Dimension.Voltage when step.Direction != 0 => step with { StopVoltage = measure.Value },
            Dimension.Current when step.Direction == 0 => step with { StopCurrent = new Amount(measure.Value, AmountUnit.Ampere) },
            Dimension.CurrentDensity when step.Direction == 0 => step with { StopCurrent = new Amount(measure.Value, AmountUnit.Density) },
            Dimension.ArealCharge when step.Mode != CyclerMode.Rest => step with { StopCharge = measure.Value },
            _ => throw place.Error(
                $"\"{step.Text}\": cannot stop at \"{stop}\"; expected a voltage (Charge, Discharge, Plate, Strip), "
                    + "a current (Hold) or a charge such as 0.1 mAh/cm2"
            ),
        };
    }

    private static ExperimentStep? Environment(InputNode place, string phrase)
    {
        if (FaultParser.Parse(place, phrase) is { } fault)
        {
            return fault;
        }

        Match match = EnvironmentForm().Match(phrase);
        if (!match.Success)
        {
            return null;
        }

        bool ramp = match.Groups["verb"].Value.StartsWith("ramp", StringComparison.OrdinalIgnoreCase);
        if (ramp != match.Groups["time"].Success)
        {
            throw place.Error($"\"{phrase}\": expected \"Set … to X\" or \"Ramp … to X in TIME\"");
        }

        double seconds = ramp ? Measures.Read(place, match.Groups["time"].Value, Dimension.Time) : 0.0;
        string target = match.Groups["target"].Value;
        if (match.Groups["what"].Value.Equals("temperature", StringComparison.OrdinalIgnoreCase))
        {
            return new TemperatureStep(phrase, Measures.Read(place, target, Dimension.Temperature), seconds);
        }

        double pressure = Measures.Read(place, target, Dimension.Pressure);
        return pressure >= 0.0
            ? new PressureStep(phrase, pressure, seconds)
            : throw place.Error($"\"{phrase}\": a clamp cannot pull; expected 0 MPa or more");
    }

    private static double Positive(InputNode place, string text, double value)
    {
        return value > 0.0 && double.IsFinite(value) ? value : throw place.Error($"\"{text}\" must be greater than zero");
    }

    private static double Number(Match match, string group)
    {
        return double.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^(?<verb>rest|charge|discharge|plate|strip|hold)( at (?<level>.+?))?( for (?<time>.+?))?( (or )?until (?<stop>.+?))?( \((?<period>.+) period\))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex CyclerForm();

    [GeneratedRegex(@"^(C ?/ ?(?<over>\d+(\.\d+)?)|(?<times>\d+(\.\d+)?) ?C)$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Rate();

    [GeneratedRegex(
        @"^(?<verb>set|ramp) (?<what>pressure|temperature) to (?<target>.+?)( in (?<time>.+))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex EnvironmentForm();
}
