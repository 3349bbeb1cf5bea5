using System.Numerics;

namespace SSBms.Commissioning.Rigs;

/// <summary>
/// A cell in its fixture, as the procedure knows it: what can be asked for and what can be measured, and nothing of what is inside. Current
/// density is positive where it charges, so that it strips the lithium of the negative electrode where it is negative.
/// </summary>
public interface ICellRig
{
    /// <summary>Time since the rig was taken over, h.</summary>
    double Hours { get; }

    /// <summary>Charge moved since then, both directions counted, mAh/cm².</summary>
    double Moved { get; }

    /// <summary>
    /// What an instrument has recorded of the cell before, where the rig itself measures no more than four tones; null where it sweeps any
    /// frequency.
    /// </summary>
    RecordedBaseline? Recorded { get; }

    /// <summary>Standard deviation of the voltage of a reading, V.</summary>
    double VoltNoise { get; }

    /// <summary>True where the chamber can be brought to another temperature.</summary>
    bool CanWarm { get; }

    /// <summary>Brings the stack to a pressure and holds it there.</summary>
    /// <param name="megapascal">MPa, positive.</param>
    void Press(double megapascal);

    /// <summary>Brings the chamber to a temperature and holds it there.</summary>
    /// <param name="celsius">°C.</param>
    void Warm(double celsius);

    /// <summary>Says for how long the current that comes next is to flow in all, which is then passed piece by piece.</summary>
    /// <param name="density">mA/cm², not 0.</param>
    /// <param name="seconds">s, positive.</param>
    void Announce(double density, double seconds);

    /// <summary>Passes a current for a time.</summary>
    /// <param name="density">mA/cm²; 0 for rest.</param>
    /// <param name="seconds">How long, s, positive.</param>
    void Pass(double density, double seconds);

    /// <summary>Ends the current.</summary>
    /// <param name="reason">Why, for whoever stands beside it.</param>
    /// <param name="isUrgent">True where every second of it does harm; false where it has come to its time.</param>
    void Stop(string reason, bool isUrgent);

    /// <summary>Reads the instruments, while the current flows that was passed last.</summary>
    RigReading Read();

    /// <summary>Measures the impedance once at each of some frequencies, over the current that was passed last.</summary>
    /// <param name="hertz">Hz, positive.</param>
    /// <returns>Ω·cm².</returns>
    Complex[] Sweep(IReadOnlyList<double> hertz);
}
