using System.Globalization;
using System.Text.RegularExpressions;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>
/// Something that must come out: "trip_time_s &lt; 600", "d1.specific_capacity within 3 % of 163",
/// "charge_at_warning &lt; unguarded.charge_at_contact_loss", "outcome is tripped", "trip is critical-stack-pressure".
/// </summary>
public sealed partial class Expectation
{
    private readonly string _left;
    private readonly string _relation;
    private readonly string _right;
    private readonly double _tolerance;

    private Expectation(string text, string left, string relation, string right, double tolerance)
    {
        Text = text;
        _left = left;
        _relation = relation;
        _right = right;
        _tolerance = tolerance;
    }

    /// <summary>The clause as written.</summary>
    public string Text { get; }

    /// <summary>Reads a clause.</summary>
    /// <param name="place">Where it stands.</param>
    /// <exception cref="InputException">It is no clause.</exception>
    public static Expectation Parse(InputNode place)
    {
        ArgumentNullException.ThrowIfNull(place);
        string text = place.Text();
        if (Form().Match(text) is not { Success: true } match)
        {
            throw place.Error(
                $"\"{text}\" is no expectation; expected \"FIGURE < NUMBER\" (or <=, >, >=, is), \"FIGURE within N % of NUMBER\", "
                    + "\"outcome is tripped\" or \"trip is critical-stack-pressure\""
            );
        }

        string relation = match.Groups["relation"].Value;
        double tolerance = match.Groups["percent"].Success ? Number(match.Groups["percent"].Value) / 100.0 : 0.0;
        string left = match.Groups["left"].Value;
        string right = match.Groups["right"].Value;
        bool word = left is "outcome" or "trip";
        if (word && relation != "is")
        {
            throw place.Error($"\"{text}\": {left} can only be compared by \"is\"");
        }

        string[] outcomes = [.. Enum.GetValues<Outcome>().Select(outcome => DiagnosisNames.Of(outcome))];
        if (left == "outcome" && !outcomes.Contains(right, StringComparer.Ordinal))
        {
            throw place.Error($"\"{text}\": there is no outcome \"{right}\"; expected one of: {string.Join(", ", outcomes)}");
        }

        if (left == "trip" && !DiagnosisNames.All.Contains(right, StringComparer.Ordinal))
        {
            throw place.Error($"\"{text}\": there is no diagnosis \"{right}\"; expected one of: {string.Join(", ", DiagnosisNames.All)}");
        }

        return new Expectation(text, left, relation.StartsWith("within", StringComparison.Ordinal) ? "within" : relation, right, tolerance);
    }

    /// <summary>Makes sure that the figures it names can be there.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="check">What figures there are.</param>
    /// <param name="guarded">True when it is about the guarded run.</param>
    /// <exception cref="InputException">One cannot.</exception>
    public void Require(InputNode place, FigureCheck check, bool guarded)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(check);
        if (_left is "outcome" or "trip")
        {
            return;
        }

        string? problem = check.Problem(_left, guarded);
        if (problem is null && !double.TryParse(_right, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            problem = check.Problem(_right, guarded);
        }

        if (problem is not null)
        {
            throw place.Error($"\"{Text}\": {problem}");
        }
    }

    /// <summary>Compares the clause with what came out.</summary>
    /// <param name="run">The run it is about.</param>
    /// <param name="figures">The figures it may name.</param>
    public ExpectationResult Judge(RunResult run, IReadOnlyDictionary<string, double> figures)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(figures);
        if (_left is "outcome" or "trip")
        {
            string actual = _left == "outcome" ? DiagnosisNames.Of(run.Outcome) : run.Trip?.Diagnosis ?? "none";
            return new ExpectationResult(Text, actual == _right, $"{_left} is {actual}", run.Guarded);
        }

        if (!figures.TryGetValue(_left, out double left))
        {
            return new ExpectationResult(Text, false, $"this run has no figure {_left}", run.Guarded);
        }

        bool isNumber = double.TryParse(_right, NumberStyles.Float, CultureInfo.InvariantCulture, out double right);
        if (!isNumber && !figures.TryGetValue(_right, out right))
        {
            return new ExpectationResult(Text, false, $"this run has no figure {_right}", run.Guarded);
        }

        string found = $"{_left} is {Shown(left)}" + (isNumber ? "" : $", {_right} is {Shown(right)}");
        if (_relation == "within" && right != 0.0)
        {
            found += $" ({(left / right - 1.0) * 100.0:+0.0;-0.0} %)";
        }

        return new ExpectationResult(Text, Holds(left, right), found, run.Guarded);
    }

    private bool Holds(double left, double right)
    {
        return _relation switch
        {
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            ">=" => left >= right,
            "within" => Math.Abs(left - right) <= _tolerance * Math.Abs(right),
            _ => left == right,
        };
    }

    private static string Shown(double value)
    {
        return value.ToString("G5", CultureInfo.InvariantCulture);
    }

    private static double Number(string text)
    {
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^(?<left>[A-Za-z][\w.\-]*) (?<relation><=|>=|<|>|is|within (?<percent>[0-9]+(\.[0-9]+)?) ?% of) (?<right>[+-]?[\w.\-+]+)$",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex Form();
}
