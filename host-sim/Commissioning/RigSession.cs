using System.Globalization;
using System.Numerics;
using SSBms.Commissioning.Rigs;

namespace SSBms.Commissioning;

/// <summary>A rig under the procedure: time and charge are counted, and what is done and seen goes into the protocol.</summary>
public sealed class RigSession
{
    /// <summary>Turning the clamp and letting it settle, s.</summary>
    public const double PressSeconds = 60.0;

    private readonly ICellRig _rig;
    private readonly Action<ProtocolEntry>? _tell;
    private readonly List<ProtocolEntry> _protocol = [];
    private double _pressed = double.NaN;

    /// <summary>Begins.</summary>
    /// <param name="rig">The rig.</param>
    /// <param name="tell">Gets each line of the protocol as it comes; null for nobody.</param>
    public RigSession(ICellRig rig, Action<ProtocolEntry>? tell = null)
    {
        _rig = rig;
        _tell = tell;
    }

    /// <summary>Time since it began, h.</summary>
    public double Hours => _rig.Hours;

    /// <summary>Charge moved, both directions counted, mAh/cm².</summary>
    public double Moved => _rig.Moved;

    /// <summary>What an instrument has recorded of the cell before; null where the rig sweeps any frequency.</summary>
    public RecordedBaseline? Recorded => _rig.Recorded;

    /// <summary>Standard deviation of the voltage of a reading, V.</summary>
    public double VoltNoise => _rig.VoltNoise;

    /// <summary>True where the chamber can be brought to another temperature.</summary>
    public bool CanWarm => _rig.CanWarm;

    /// <summary>What was done and seen.</summary>
    public IReadOnlyList<ProtocolEntry> Protocol => _protocol;

    /// <summary>Writes into the protocol.</summary>
    /// <param name="step">The step.</param>
    /// <param name="text">What was done and what it showed.</param>
    public void Tell(string step, FormattableString text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entry = new ProtocolEntry(Hours, step, text.ToString(CultureInfo.InvariantCulture));
        _protocol.Add(entry);
        _tell?.Invoke(entry);
    }

    /// <summary>Passes a current for a time.</summary>
    /// <param name="density">mA/cm², positive where it charges.</param>
    /// <param name="seconds">s, positive.</param>
    public void Pass(double density, double seconds)
    {
        _rig.Pass(density, seconds);
    }

    /// <summary>Says for how long the current that comes next is to flow in all, which is then passed piece by piece.</summary>
    /// <param name="density">mA/cm², positive where it charges.</param>
    /// <param name="seconds">s, positive.</param>
    public void Announce(double density, double seconds)
    {
        _rig.Announce(density, seconds);
    }

    /// <summary>Ends the current.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="isUrgent">True where every second of it does harm; false where it has come to its time.</param>
    public void Stop(string reason, bool isUrgent)
    {
        _rig.Stop(reason, isUrgent);
    }

    /// <summary>Brings the stack to a pressure, if it is at another.</summary>
    /// <param name="megapascal">MPa.</param>
    public void Press(double megapascal)
    {
        if (megapascal == _pressed)
        {
            return;
        }

        _pressed = megapascal;
        _rig.Press(megapascal);
        Pass(0.0, PressSeconds);
    }

    /// <summary>Brings the chamber to a temperature and waits.</summary>
    /// <param name="celsius">°C.</param>
    /// <param name="seconds">How long, s.</param>
    public void Warm(double celsius, double seconds)
    {
        _rig.Warm(celsius);
        Pass(0.0, seconds);
    }

    /// <summary>Reads the instruments: the mean of some readings.</summary>
    /// <param name="readings">How many.</param>
    public RigReading Read(int readings = 16)
    {
        double volts = 0.0;
        double density = 0.0;
        double megapascal = 0.0;
        double celsius = 0.0;
        for (int i = 0; i < readings; i++)
        {
            RigReading one = _rig.Read();
            volts += one.Volts / readings;
            density += one.Density / readings;
            megapascal += one.Megapascal / readings;
            celsius += one.Celsius / readings;
        }

        return new RigReading(volts, density, megapascal, celsius);
    }

    /// <summary>Measures the impedance once at each of some frequencies.</summary>
    /// <param name="hertz">Hz.</param>
    /// <returns>Ω·cm².</returns>
    public Complex[] Sweep(IReadOnlyList<double> hertz)
    {
        return _rig.Sweep(hertz);
    }

    /// <summary>Measures the impedance at rest, the mean of many sweeps.</summary>
    /// <param name="hertz">Hz.</param>
    /// <param name="sweeps">How many.</param>
    /// <param name="seconds">How long all of it takes, s.</param>
    /// <returns>Ω·cm².</returns>
    public Complex[] Spectrum(IReadOnlyList<double> hertz, int sweeps, double seconds)
    {
        ArgumentNullException.ThrowIfNull(hertz);
        var sum = new Complex[hertz.Count];
        for (int i = 0; i < sweeps; i++)
        {
            Pass(0.0, seconds / sweeps);
            Complex[] one = Sweep(hertz);
            for (int k = 0; k < sum.Length; k++)
            {
                sum[k] += one[k] / sweeps;
            }
        }

        return sum;
    }
}
