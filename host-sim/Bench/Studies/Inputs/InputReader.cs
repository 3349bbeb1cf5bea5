using System.Text.RegularExpressions;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>Reads what a study varies.</summary>
internal static partial class InputReader
{
    private const int MostInputs = 50;
    private const int MostPoints = 100_000;
    private const string Forms =
        "expected a list, { from, to }, { normal: { mean, sd } }, { lognormal: { median, sigma } }, { weibull: { scale, shape } } or { choose: [ … ] }";

    /// <summary>Reads the inputs.</summary>
    /// <param name="vary">The map of them.</param>
    /// <exception cref="InputException">One cannot be used.</exception>
    public static IReadOnlyList<StudyInput> Read(InputNode vary)
    {
        InputNode[] members = [.. vary.Members()];
        if (members.Length > MostInputs)
        {
            throw vary.Error($"{members.Length} inputs; expected at most {MostInputs}");
        }

        return [.. members.Select(ReadOne)];
    }

    private static StudyInput ReadOne(InputNode node)
    {
        if (!Name().IsMatch(node.Name))
        {
            throw node.Error($"\"{node.Name}\" cannot be a name in braces; expected letters, digits and underscores, such as pressure");
        }

        if (node.IsList || node.IsScalar)
        {
            return List(node, LoopValues.Read(node), null);
        }

        string[] kinds = [.. node.Members().Select(member => member.Name)];
        string? kind = Array.Find(kinds, known => known is "from" or "normal" or "lognormal" or "weibull" or "choose");
        return kind switch
        {
            "from" => Range(node),
            "choose" => Choice(node),
            "normal" => Normal(node, node.Get(kind)),
            "lognormal" => LogNormal(node, node.Get(kind)),
            "weibull" => Weibull(node, node.Get(kind)),
            _ => throw node.Error($"\"{node.Name}\" does not say what it stands for; {Forms}"),
        };
    }

    private static ListInput Choice(InputNode node)
    {
        node.AllowOnly("choose", "weights");
        string[] values = [.. node.Get("choose").Items().Select(item => item.Text())];
        if (values.Length is 0 or > MostPoints)
        {
            throw node.Error($"{values.Length} choices; expected 1 to {MostPoints}");
        }

        double[]? weights = node.Find("weights") is { } list ? [.. list.Items().Select(item => item.Number(1e-9, 1e9))] : null;
        return weights is null || weights.Length == values.Length
            ? List(node, values, weights)
            : throw node.Get("weights").Error($"{weights.Length} weights for {values.Length} choices; expected one for each");
    }

    private static ListInput List(InputNode node, string[] values, double[]? weights)
    {
        string? twice = values.GroupBy(value => value, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw node.Error($"\"{twice}\" stands twice among the values of \"{node.Name}\"");
        }

        string[] units = [.. values.Select(value => InputText.TrySplit(value, out _, out string unit) ? unit : "\0")];
        bool numbers = units[0] != "\0" && Array.TrueForAll(units, unit => unit == units[0]);
        return new ListInput(node.Name, numbers ? units[0] : "", numbers, values, weights);
    }

    private static RangeInput Range(InputNode node)
    {
        node.AllowOnly("from", "to", "scale", "points");
        (double from, string unit) = Number(node.Get("from"));
        double to = Number(node.Get("to"), unit);
        bool isLogarithmic = (node.Find("scale")?.Text() ?? "linear") switch
        {
            "linear" => false,
            "log" => true,
            string other => throw node.Get("scale").Error($"scale \"{other}\"; expected linear or log"),
        };
        if (to <= from)
        {
            throw node.Get("to")
                .Error($"\"{node.Get("to").Text()}\" is not above \"{node.Get("from").Text()}\"; expected a range that rises");
        }

        return isLogarithmic && from <= 0.0
            ? throw node.Get("from").Error($"\"{node.Get("from").Text()}\" has no logarithm; expected more than zero with \"scale: log\"")
            : new RangeInput(node.Name, unit, from, to, isLogarithmic, node.Find("points")?.Whole(2, MostPoints) ?? 0);
    }

    private static DistributedInput Normal(InputNode node, InputNode form)
    {
        node.AllowOnly("normal", "within");
        form.AllowOnly("mean", "sd");
        (double mean, string unit) = Number(form.Get("mean"));

        // A temperature difference is written in kelvin.
        (double deviation, string deviationUnit) = Number(form.Get("sd"));
        bool kelvin = deviationUnit == "K" && unit is "°C" or "degC" or "oC";
        if (deviationUnit != unit && !kelvin)
        {
            throw form.Get("sd")
                .Error($"\"{form.Get("sd").Text()}\" is not in the unit of the mean; expected a number of {UnitName(unit)}");
        }

        return Kept(node, DistributedInput.Normally(node.Name, unit, mean, Positive(form.Get("sd"), deviation), Within(node, unit)));
    }

    private static DistributedInput LogNormal(InputNode node, InputNode form)
    {
        node.AllowOnly("lognormal", "within");
        form.AllowOnly("median", "sigma");
        (double median, string unit) = Number(form.Get("median"));
        double sigma = form.Get("sigma").Number(1e-9, 100.0);
        return Kept(node, DistributedInput.LogNormally(node.Name, unit, Positive(form.Get("median"), median), sigma, Within(node, unit)));
    }

    private static DistributedInput Weibull(InputNode node, InputNode form)
    {
        node.AllowOnly("weibull", "within");
        form.AllowOnly("scale", "shape");
        (double scale, string unit) = Number(form.Get("scale"));
        double shape = form.Get("shape").Number(0.01, 1e4);
        return Kept(node, DistributedInput.Weibull(node.Name, unit, Positive(form.Get("scale"), scale), shape, Within(node, unit)));
    }

    private static DistributedInput Kept(InputNode node, DistributedInput input)
    {
        const double Least = 1e-6;
        return input.Kept >= Least
            ? input
            : throw node.Get("within").Error("next to nothing of the distribution lies within; expected bounds that keep some of it");
    }

    private static (double Low, double High) Within(InputNode node, string unit)
    {
        if (node.Find("within") is not { } within)
        {
            return (double.NegativeInfinity, double.PositiveInfinity);
        }

        InputNode[] bounds = [.. within.Items()];
        if (bounds.Length != 2)
        {
            throw within.Error($"{bounds.Length} bounds; expected two, the lower one first");
        }

        double low = Number(bounds[0], unit);
        double high = Number(bounds[1], unit);
        return low < high ? (low, high) : throw within.Error("the bounds do not rise; expected two, the lower one first");
    }

    private static double Positive(InputNode place, double value)
    {
        return value > 0.0 ? value : throw place.Error($"\"{place.Text()}\" must be greater than zero");
    }

    private static double Number(InputNode node, string unit)
    {
        (double value, string own) = Number(node);
        return own == unit
            ? value
            : throw node.Error($"\"{node.Text()}\" is in another unit; expected a number of {UnitName(unit)}, as before");
    }

    private static (double Value, string Unit) Number(InputNode node)
    {
        string text = node.Text();
        if (!InputText.TrySplit(text, out double value, out string unit))
        {
            throw node.Error($"\"{text}\" is no number; {DecimalComma.Problem(text) ?? "expected for example 5 MPa"}");
        }

        return (value, unit);
    }

    private static string UnitName(string unit)
    {
        return unit.Length > 0 ? unit : "no unit";
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,39}$", RegexOptions.None, 60_000)]
    private static partial Regex Name();
}
