using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Balance;
using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Commissioning.Rigs;

/// <summary>
/// A sample of a kind of cell whose numbers nobody knows: diffusion, creep, healing, void volume at detachment and the share of voids that
/// stays are drawn from a third to three times those of the kind, evenly in the logarithm; resistances scatter as in the study of detection.
/// </summary>
public sealed class HiddenCell
{
    private const double Spread = 3.0;

    /// <summary>Where the kind says that nothing is refilled without pressure, a little may be, mA/cm².</summary>
    private const double LeastDiffusion = 0.02;

    private HiddenCell(CellDefinition kind, CellDefinition drawn, CellSample sample)
    {
        Kind = kind;
        Definition = drawn;
        Sample = sample;
    }

    /// <summary>What is known of it.</summary>
    public CellDefinition Kind { get; }

    /// <summary>What it is.</summary>
    public CellDefinition Definition { get; }

    /// <summary>What tells it from others as to its critical current density.</summary>
    public CellSample Sample { get; }

    /// <summary>Draws one.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="random">Its chance.</param>
    public static HiddenCell Draw(CellDefinition kind, NoiseSource random)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(random);
        double diffusion = kind["flux.diffusion"];
        diffusion = diffusion > 0.0 ? diffusion * Threefold(random) : LeastDiffusion * random.NextFraction();
        CellDefinition drawn = kind.With([
            Changed(kind, "flux.diffusion", diffusion),
            Scaled(kind, "flux.creep", Threefold(random)),
            Scaled(kind, "flux.exponent", Math.Exp(0.12 * random.Gaussian())),
            Scaled(kind, "voids.detachment", Threefold(random)),
            Scaled(kind, "voids.healing", Threefold(random)),
            Scaled(kind, "voids.irreversible", Threefold(random)),
            Changed(kind, "voids.refilling", 0.5 + 0.5 * random.NextFraction()),
            Scaled(kind, "voids.spot", Threefold(random)),
            Scaled(kind, "lithium.resistance", Math.Exp(0.3 * random.Gaussian())),
            Scaled(kind, "lithium.capacitance", Math.Exp(0.2 * random.Gaussian())),
            Scaled(kind, "electrolyte.conductivity", Math.Exp(0.15 * random.Gaussian())),
            Scaled(kind, "lithium.activation", 1.0 + 0.1 * random.Gaussian()),
            Scaled(kind, "electrolyte.activation", 1.0 + 0.1 * random.Gaussian()),
        ]);
        return new HiddenCell(kind, drawn, CellSample.Draw(kind, random.NextBits()));
    }

    /// <summary>One whose numbers are given, though the procedure does not know them.</summary>
    /// <param name="kind">What is known of it.</param>
    /// <param name="real">What it is.</param>
    /// <param name="seed">Draws its critical current density, and what happens by chance in it.</param>
    public static HiddenCell Of(CellDefinition kind, CellDefinition real, ulong seed)
    {
        return new HiddenCell(kind, real, CellSample.Draw(kind, seed));
    }

    /// <summary>Its flux balance and how voids grow in it, of the geometric area and at a temperature.</summary>
    /// <param name="celsius">°C.</param>
    public VoidLaw Law(double celsius)
    {
        return VoidLaw.Of(Definition, celsius);
    }

    private static double Threefold(NoiseSource random)
    {
        return Math.Pow(Spread, 2.0 * random.NextFraction() - 1.0);
    }

    private static Parameter Scaled(CellDefinition kind, string name, double factor)
    {
        return Changed(kind, name, kind[name] * factor);
    }

    private static Parameter Changed(CellDefinition kind, string name, double value)
    {
        return kind.Parameters.Single(known => known.Name == name) with { Value = value };
    }
}
