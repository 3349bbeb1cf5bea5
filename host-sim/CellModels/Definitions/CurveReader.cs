using SSBms.CellModels.Input;

namespace SSBms.CellModels.Definitions;

/// <summary>Reads the curves of a catalogue file.</summary>
internal static class CurveReader
{
    private const double MostFactor = 1e6;

    /// <summary>Reads an open-circuit curve.</summary>
    /// <param name="curve">A map with filling, volts, basis and source.</param>
    /// <exception cref="InputException">The points make no such curve.</exception>
    public static OpenCircuitCurve OpenCircuit(InputNode curve)
    {
        curve.AllowOnly("filling", "volts", "basis", "source");
        CheckSource(curve);
        return Checked(
            curve,
            () => new OpenCircuitCurve(Numbers(curve.Get("filling"), 0.0, 1.0), Numbers(curve.Get("volts"), -10.0, 10.0))
        );
    }

    /// <summary>Reads how the critical current density changes with temperature and pressure.</summary>
    /// <param name="shape">A map with temperatures, pressures, factors, basis and source.</param>
    /// <param name="which">factors, or stripping_factors.</param>
    /// <exception cref="InputException">The points make no table.</exception>
    public static CcdTable Shape(InputNode shape, string which)
    {
        shape.AllowOnly("temperatures", "pressures", "factors", "stripping_factors", "basis", "source");
        CheckSource(shape);
        InputNode rows = shape.Get(which);
        List<double> values = [.. rows.Items().SelectMany(row => Numbers(row, -MostFactor, MostFactor))];
        return Checked(
            rows,
            () => new CcdTable(Numbers(shape.Get("temperatures"), -100.0, 1000.0), Numbers(shape.Get("pressures"), 0.0, 1000.0), values)
        );
    }

    private static void CheckSource(InputNode curve)
    {
        _ = curve.Get("basis").Text();
        _ = curve.Get("source").Text();
    }

    private static T Checked<T>(InputNode place, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (ArgumentException error)
        {
            // The message without the name of the parameter, which is nothing to the user.
            throw place.Error($"\"{place.Name}\": {error.Message.Split(" (Parameter")[0]}");
        }
    }

    private static List<double> Numbers(InputNode list, double low, double high)
    {
        return [.. list.Items().Select(item => item.Number(low, high))];
    }
}
