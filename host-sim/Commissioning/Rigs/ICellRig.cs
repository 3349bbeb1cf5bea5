using System.Numerics;

namespace SSBms.Commissioning.Rigs;

/// <summary>
/// A cell in its fixture, as the procedure knows it: what can be asked for and what can be measured, and nothing of what is inside. Current
/// density is positive where it charges, so that it strips the lithium of the negative electrode where it is negative.
/// </summary>
public interface ICellRig
{
    /// <summary>Brings the stack to a pressure and holds it there.</summary>
    /// <param name="megapascal">MPa, positive.</param>
    void Press(double megapascal);

    /// <summary>Brings the chamber to a temperature and holds it there.</summary>
    /// <param name="celsius">°C.</param>
    void Warm(double celsius);

    /// <summary>Passes a current for a time.</summary>
    /// <param name="density">mA/cm²; 0 for rest.</param>
    /// <param name="seconds">How long, s, positive.</param>
    void Pass(double density, double seconds);

    /// <summary>Reads the instruments, while the current flows that was passed last.</summary>
    RigReading Read();

    /// <summary>Measures the impedance once at each of some frequencies, over the current that was passed last.</summary>
    /// <param name="hertz">Hz, positive.</param>
    /// <returns>Ω·cm².</returns>
    Complex[] Sweep(IReadOnlyList<double> hertz);
}
