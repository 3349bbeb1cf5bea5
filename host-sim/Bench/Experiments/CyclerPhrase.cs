using System.Globalization;
using System.Text.RegularExpressions;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>
/// A phrase for the cycler, as PyBaMM's experiments have them: what it does, then any number of "for TIME" and "until STOP", then
/// perhaps the period of the record.
/// </summary>
internal sealed partial class CyclerPhrase
{
    private const string Rates = "expected C/10, 0.5C, 0.2 mA/cm2, 0.1 mA, 1 mW or, discharging, 100 Ohm";

    private readonly InputNode _place;
    private readonly string _phrase;
    private readonly string? _label;
    private readonly SourceFiles? _files;
    private SineWave? _sine;

    /// <summary>Takes a phrase.</summary>
    /// <param name="place">Where it stands, for messages.</param>
    /// <param name="phrase">The phrase, single spaces between its words.</param>
    /// <param name="label">The name its figures get.</param>
    /// <param name="files">Reads the files it names; null where none can be named.</param>
    public CyclerPhrase(InputNode place, string phrase, string? label, SourceFiles? files)
    {
        _place = place;
        _phrase = phrase;
        _label = label;
        _files = files;
    }

    /// <summary>Reads it.</summary>
    /// <returns>The step; null when it is no phrase for the cycler.</returns>
    /// <exception cref="InputException">It is one, and a value or unit in it cannot be.</exception>
    public CyclerStep? Read()
    {
        Match period = Period().Match(_phrase);
        string rest = period.Success ? _phrase[..period.Index] : _phrase;
        string[] parts = Ends().Split(rest);
        CyclerStep? step = Begun(parts[0]);
        if (step is null)
        {
            return null;
        }

        for (int i = 1; i + 1 < parts.Length; i += 2)
        {
            bool time = parts[i].Equals("for", StringComparison.OrdinalIgnoreCase);
            foreach (string end in Or().Split(parts[i + 1]))
            {
                step = time ? Lasting(step, end) : Stopped(step, end);
            }
        }

        if (period.Success)
        {
            step = step with { Period = Measures.Read(_place, period.Groups["period"].Value, Ranges.Time) };
        }

        return Checked(step);
    }

    private CyclerStep? Begun(string text)
    {
        if (Head().Match(text) is not { Success: true } head)
        {
            return null;
        }

        string verb = head.Groups["verb"].Value.ToLowerInvariant();
        string level = head.Groups["level"].Value;
        CyclerStep step = verb switch
        {
            "rest" => Step(CyclerMode.Rest, 0, default, 0.0),
            "hold" => Step(CyclerMode.Voltage, 0, default, Measures.Read(_place, level, Ranges.Voltage)),
            "drive" when head.Groups["hertz"] is { Success: true } hertz => Swung(hertz.Value, level),
            "drive" => Driven(head.Groups["file"].Value),
            "charge" or "plate" => Flowing(1, level),
            _ => Flowing(-1, level),
        };
        if (head.Groups["limit"] is not { Success: true } limit)
        {
            return step;
        }

        return step.Mode == CyclerMode.Voltage
            ? step with
            {
                CurrentLimit =
                    AmountOf(limit.Value) ?? throw Error($"\"{limit.Value}\" is no current; expected C/10, 0.2 mA/cm2 or 0.1 mA"),
            }
            : throw Error("only Hold takes \"with at most\" a current");
    }

    private CyclerStep Driven(string file)
    {
        DriveProfile profile = _files is null
            ? throw Error("no file can be named here; expected a current")
            : DriveReader.Read(_place, file, _files);
        return Step(CyclerMode.Profile, 0, default, 0.0) with { Profile = profile, Duration = profile.Duration };
    }

    private CyclerStep Swung(string hertz, string level)
    {
        _sine = new SineWave(
            Measures.Read(_place, hertz, Ranges.Frequency),
            AmountOf(level) ?? throw Error($"\"{level}\" is no current; expected C/10, 0.2 mA/cm2 or 0.1 mA")
        );
        return Step(CyclerMode.Profile, 0, default, 0.0);
    }

    private CyclerStep Flowing(int direction, string level)
    {
        if (AmountOf(level) is { } amount)
        {
            return Step(CyclerMode.Current, direction, amount, 0.0);
        }

        _ = Measure.TryParse(level, out Measure measure);
        return measure.Dimension switch
        {
            Dimension.Power => Step(CyclerMode.Power, direction, default, Ranges.Power.Check(_place, level, measure.Value)),
            Dimension.Resistance when direction < 0 => Step(
                CyclerMode.Load,
                direction,
                default,
                Ranges.Load.Check(_place, level, measure.Value)
            ),
            _ => throw Error($"\"{level}\" is no rate; {Rates}"),
        };
    }

    private CyclerStep Lasting(CyclerStep step, string text)
    {
        double seconds = Measures.Read(_place, text, Ranges.Time);
        if (_sine is { } sine && step.Profile is null)
        {
            return seconds <= sine.Longest
                ? step with
                {
                    Profile = sine.Over(_phrase, seconds),
                    Duration = seconds,
                }
                : throw Error(string.Create(CultureInfo.InvariantCulture, $"\"{text}\"; expected at most {sine.Longest:G3} s"));
        }

        if (step.Profile is { } profile)
        {
            return seconds <= profile.Duration
                ? step with
                {
                    Duration = seconds,
                }
                : throw Error(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\"{text}\"; the file ends after {profile.Duration:R} s, \"repeat\" runs it again"
                    )
                );
        }

        return double.IsInfinity(step.Duration) ? step with { Duration = seconds } : throw Error("says twice how long it lasts");
    }

    private CyclerStep Stopped(CyclerStep step, string text)
    {
        Match match = Side().Match(text);
        int side = SideOf(match.Groups["side"].Value.TrimEnd());
        string value = match.Groups["value"].Value;
        if (AmountOf(value) is { } amount)
        {
            return step.Mode != CyclerMode.Voltage || side > 0 ? throw NoStop(text)
                : step.StopCurrent is null ? step with { StopCurrent = amount }
                : throw Error("has two currents to stop at");
        }

        bool read = Measure.TryParse(value, out Measure measure);
        switch (read ? measure.Dimension : Dimension.Time)
        {
            case Dimension.Voltage when step.Direction != 0 || step.Mode is CyclerMode.Rest or CyclerMode.Profile:
                double volts = Ranges.Voltage.Check(_place, value, measure.Value);
                return step.StopVoltage is null
                    ? step with
                    {
                        StopVoltage = volts,
                        StopSide = side,
                    }
                    : throw Error("has two voltages to stop at");
            case Dimension.ArealCharge when step.Mode != CyclerMode.Rest && side >= 0:
                double charge = Ranges.Charge.Check(_place, value, measure.Value);
                return step.StopCharge is null ? step with { StopCharge = charge } : throw Error("has two charges to stop at");
            default:
                throw NoStop(text);
        }
    }

    private CyclerStep Checked(CyclerStep step)
    {
        bool ends =
            double.IsFinite(step.Duration) || step.StopVoltage is not null || step.StopCurrent is not null || step.StopCharge is not null;
        if (!ends || (step.Mode == CyclerMode.Profile && step.Profile is null))
        {
            throw Error("never ends; expected \"for\" a time or \"until\" a voltage, current or charge");
        }

        bool never = step is { CurrentLimit: { } limit, StopCurrent: { } stop } && limit.Unit == stop.Unit && stop.Value >= limit.Value;
        return never ? throw Error("stops at a current that it never exceeds; expected a stop below the limit") : step;
    }

    /// <summary>A current in any of its units, without sign; null when it is none.</summary>
    private Amount? AmountOf(string text)
    {
        if (Rate().Match(text) is { Success: true } rate)
        {
            Group over = rate.Groups["over"];
            double number = double.Parse(over.Success ? over.Value : rate.Groups["times"].Value, CultureInfo.InvariantCulture);
            return new Amount(Ranges.Rate.Check(_place, text, over.Success ? 1.0 / number : number), AmountUnit.Rate);
        }

        _ = Measure.TryParse(text, out Measure measure);
        return measure.Dimension switch
        {
            Dimension.CurrentDensity => new Amount(Ranges.Density.Check(_place, text, measure.Value), AmountUnit.Density),
            Dimension.Current => new Amount(Ranges.Current.Check(_place, text, measure.Value), AmountUnit.Ampere),
            _ => null,
        };
    }

    private CyclerStep Step(CyclerMode mode, int direction, Amount current, double level)
    {
        return new CyclerStep(_phrase, _label, mode, direction, current, level);
    }

    private static int SideOf(string sign)
    {
        return sign.ToLowerInvariant() switch
        {
            ">" or ">=" or "above" => 1,
            "<" or "<=" or "below" => -1,
            _ => 0,
        };
    }

    private InputException NoStop(string text)
    {
        return Error(
            $"cannot stop at \"{text}\"; expected a voltage (Charge, Discharge, Plate, Strip, Rest, Drive), a current (Hold) "
                + "or a charge such as 0.1 mAh/cm2"
        );
    }

    private InputException Error(string message)
    {
        return _place.Error($"\"{_phrase}\": {message}");
    }

    [GeneratedRegex(
        @"^((?<verb>rest)|(?<verb>charge|discharge|plate|strip|hold) at (?<level>.+?)( with at most (?<limit>.+))?|(?<verb>drive) (?<hertz>.+ ?Hz) at (?<level>.+)|(?<verb>drive) (?<file>\S.*\.csv))$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex Head();

    [GeneratedRegex("(?: or)? (?<kind>for|until) ", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Ends();

    [GeneratedRegex(" or ", RegexOptions.IgnoreCase, 60_000)]
    private static partial Regex Or();

    [GeneratedRegex(@" \((?<period>[^()]+) period\)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Period();

    [GeneratedRegex(@"^(?<side><=?|>=?|above |below )? ?(?<value>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Side();

    [GeneratedRegex(
        @"^(C ?/ ?(?<over>[0-9]+(\.[0-9]+)?)|(?<times>([0-9]+(\.[0-9]+)?|\.[0-9]+)) ?C)$",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex Rate();
}
