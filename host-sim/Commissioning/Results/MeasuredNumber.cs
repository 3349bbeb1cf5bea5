using System.Globalization;
using SSBms.CellModels.Definitions;

namespace SSBms.Commissioning.Results;

/// <summary>A number of a cell that was measured on it.</summary>
/// <param name="Name">Its name in the schema of cells.</param>
/// <param name="Estimate">It, in the unit of the schema.</param>
/// <param name="IsTold">False where the measurement leaves about as much open as was known before: the number then only goes with the others.</param>
public sealed record MeasuredNumber(string Name, Estimate Estimate, bool IsTold = true)
{
    /// <summary>What it rests on.</summary>
    public Basis Basis => IsTold ? Basis.Measured : Basis.Assumed;

    /// <summary>Unit of the schema.</summary>
    public string Unit => CellSchema.Find(Name)!.Unit;

    /// <summary>How well it is known, in words.</summary>
    public string Uncertainty =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"90 % interval {Estimate.Low:G4} to {Estimate.High:G4}{(Unit == "1" ? "" : " " + Unit)}"
        ) + (IsTold ? "" : ", hardly narrower than before: it goes with the other flux numbers");

    /// <summary>The number as one of a definition.</summary>
    /// <param name="source">Where it is from.</param>
    public Parameter Of(string source)
    {
        ParameterRule rule = CellSchema.Find(Name)!;
        double value = Math.Clamp(Estimate.Value, rule.Low, rule.High);
        return new Parameter(
            Name,
            double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            Unit,
            Basis,
            source
        );
    }
}
