using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Validation;

/// <summary>
/// What else a number of the catalogue might be where it was not measured on this very cell: half and twice as much, an activation
/// energy 0.1 eV less and more, which is the error that is printed for the one that was measured (003-012).
/// </summary>
public static class PlausibleRange
{
    private const double Factor = 2.0;
    private const double ElectronVolt = 0.1;

    /// <summary>True for a number that was not measured on this cell.</summary>
    /// <param name="parameter">The parameter.</param>
    public static bool Has(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter is { Basis: Basis.Fitted or Basis.Recalled or Basis.Assumed or Basis.Transferred, Value: not 0.0 };
    }

    /// <summary>The parameter at both ends of its range, or what of it is possible.</summary>
    /// <param name="parameter">The parameter.</param>
    public static IReadOnlyList<Parameter> Ends(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ParameterRule rule = CellSchema.Find(parameter.Name)!;
        bool energy = rule.Unit == "eV";
        double low = energy ? parameter.Value - ElectronVolt : parameter.Value / Factor;
        double high = energy ? parameter.Value + ElectronVolt : parameter.Value * Factor;
        return [At(low), At(high)];

        Parameter At(double value) => parameter with { Value = Math.Clamp(value, rule.Low, rule.High) };
    }
}
