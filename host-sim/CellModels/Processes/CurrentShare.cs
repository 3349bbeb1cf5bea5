using System.Runtime.CompilerServices;

namespace SSBms.CellModels.Processes;

/// <summary>How a current at the terminals is shared in a cell after some time.</summary>
/// <param name="Particles">What the particles of a cathode take, mA/cm².</param>
/// <param name="Ions">What passes through the electrolyte as ions: a leak has the rest of the terminals' current, mA/cm².</param>
/// <param name="Surface">Voltage of the particles' surface against lithium, V.</param>
/// <param name="Terminals">Voltage of the terminals, V.</param>
public readonly record struct CurrentShare(double Particles, double Ions, double Surface, double Terminals)
{
    /// <summary>What side reactions at the cathode take, mA/cm².</summary>
    public double Side => Ions - Particles;

    /// <summary>A current that passes whole, as in most steps.</summary>
    /// <param name="density">mA/cm².</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CurrentShare Whole(double density)
    {
        return new CurrentShare(density, density, 0.0, 0.0);
    }
}
