using System.Text.RegularExpressions;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>Reads step phrases: PyBaMM's, and those for pressure, temperature and faults.</summary>
public static partial class StepParser
{
    private const int Longest = 300;
    private const string Forms =
        "expected Rest …, Charge at …, Discharge at …, Plate at …, Strip at …, Hold at …, Drive FILE.csv, Set pressure to …, "
        + "Ramp pressure to … in …, Set temperature to …, Ramp temperature to … in …, or Fault …";

    /// <summary>Reads one phrase.</summary>
    /// <param name="place">Where it stands, for messages.</param>
    /// <param name="text">The phrase.</param>
    /// <param name="label">The name its figures get.</param>
    /// <param name="files">Reads the files that a phrase names; null where none can be named.</param>
    /// <exception cref="InputException">The phrase is not known, or a value or unit in it cannot be.</exception>
    public static ExperimentStep Parse(InputNode place, string text, string? label, SourceFiles? files = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
        {
            throw place.Error($"a step of {text.Length} characters; expected at most {Longest}");
        }

        if (DecimalComma.Problem(text) is { } comma)
        {
            throw place.Error($"\"{text}\": {comma}");
        }

        string phrase = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (new CyclerPhrase(place, phrase, label, files).Read() is { } cycler)
        {
            return cycler;
        }

        ExperimentStep step = Environment(place, phrase) ?? throw place.Error($"\"{phrase}\" is no step; {Forms}");
        return label is null ? step : throw place.Error($"\"{phrase}\" gives no figures, so \"as: {label}\" has no meaning");
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

        double seconds = ramp ? Measures.Read(place, match.Groups["time"].Value, Ranges.Time) : 0.0;
        string target = match.Groups["target"].Value;
        if (match.Groups["what"].Value.Equals("temperature", StringComparison.OrdinalIgnoreCase))
        {
            return new TemperatureStep(phrase, Measures.Read(place, target, Ranges.Temperature), seconds);
        }

        return new PressureStep(phrase, Measures.Read(place, target, Ranges.Pressure), seconds);
    }

    [GeneratedRegex(
        @"^(?<verb>set|ramp) (?<what>pressure|temperature) to (?<target>.+?)( in (?<time>.+))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex EnvironmentForm();
}
