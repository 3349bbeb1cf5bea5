using System.Numerics;
using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>
/// The analog side of an AD5941 before its converter: generator, excitation amplifier, switch matrix, transimpedance amplifier (datasheet of
/// the AD5940, revision 0: figures 21, 25, 33, tables 1, 9, 28, 37, 83 to 86).
/// </summary>
/// <remarks>
/// The datasheet says that in low-power mode nothing above 80 kHz is to be generated or measured, and not what happens then. Taken here: a
/// pole of the excitation amplifier at twice that.
/// </remarks>
internal sealed class Ad5941Loop
{
    private const int DacOn = 0x104640; // DACREFEN, WAVEGENEN, INAMPEN, EXBUFEN, DACEN
    private const int TransimpedanceOn = 0x0800;
    private const int Sine = 2;
    private const int Attenuator = 0x0001;
    private const int QuarterGain = 0x1000;
    private const int FullCode = 1536;
    private const double FullVolt = 0.607;
    private const double FullSpread = 0.04;
    private const double DacOffset = 0.025;
    private const double TransimpedanceSpread = 0.2;
    private const double Middle = 1.11;
    private const double LowestOutput = 0.2;
    private const double Headroom = 0.4;
    private const double Rails = 1.5;
    private const double SlowCorner = 160e3;
    private const int HighPower = 1;
    private const double WordsPerHertz = 1L << 30;
    private const double PhaseUnits = 1 << 20;
    private const int ReferenceDrive = 0x001;
    private const int CellDrive = 0x010;
    private const int ReferenceReturn = 0x800;
    private const int CellReturn = 0x002;
    private const int ReturnOn = 0x100;
    private const uint PositiveMask = 0x3F;
    private const uint NegativeMask = 0x1F;
    private const uint TransimpedanceInput = 0x01;
    private const uint PositiveNode = 0x24;
    private const uint UpperSense = 0x07;

    private static readonly double[] s_transimpedance = [200, 1000, 5000, 10000, 20000, 40000, 80000, 160000];

    private readonly IReadOnlyDictionary<int, uint> _registers;
    private readonly ImpedanceNetwork _network;
    private readonly double _gain;
    private readonly double _offset;
    private readonly double _transimpedance;

    public Ad5941Loop(IReadOnlyDictionary<int, uint> registers, ImpedanceNetwork network, NoiseSource noise)
    {
        _registers = registers;
        _network = network;
        _gain = 1.0 + noise.Spread(FullSpread);
        _offset = noise.Spread(DacOffset);
        _transimpedance = 1.0 + noise.Spread(TransimpedanceSpread);
    }

    /// <summary>By how much the transimpedance has drifted, relative.</summary>
    public double TransimpedanceDrift { get; set; }

    /// <summary>What a pair of the converter's inputs gets.</summary>
    /// <param name="clock">Frequency of the generator's clock, Hz.</param>
    public Ad5941Signal Signal(double clock)
    {
        double hertz = Content(Ad5941Map.FrequencyWord) * clock / WordsPerHertz;
        Complex drive = Drive(hertz, clock, out double direct);
        Currents(hertz, drive, direct, out Complex current, out double directCurrent, out Complex cellCurrent);
        uint inputs = Content(Ad5941Map.ConverterControl);
        Complex across = _network.Sensed(hertz, IsDriven(CellDrive) ? drive : Complex.Zero, cellCurrent);
        Ad5941Signal transimpedance = Transimpedance(hertz, current, directCurrent);
        bool isCurrent = (inputs & PositiveMask) == TransimpedanceInput;
        bool isDrive = (inputs & PositiveMask) == PositiveNode;
        Complex tone =
            isCurrent ? transimpedance.Tone
            : isDrive ? drive
            : Pin(inputs & PositiveMask, across);
        tone -= Pin((inputs >> 8) & NegativeMask, across);
        double rest =
            isCurrent ? transimpedance.Direct
            : isDrive ? direct
            : 0.0;
        return isCurrent
            ? transimpedance with
            {
                Tone = tone,
            }
            : new Ad5941Signal(hertz, tone, rest, double.NegativeInfinity, double.PositiveInfinity);
    }

    /// <summary>A pin against the middle. What carries no tone, or is nowhere connected, is at the middle.</summary>
    private static Complex Pin(uint input, Complex across)
    {
        // Of the sense wires the lower one is nearly at the middle, where the current comes back.
        return input == UpperSense ? across : Complex.Zero;
    }

    /// <summary>Two real poles where PMBW has the filters.</summary>
    /// <param name="hertz">Frequency, Hz.</param>
    public Complex Antialias(double hertz)
    {
        Complex pole = Pole(hertz);
        return pole * pole;
    }

    /// <summary>What is lost where the amplifier has little power.</summary>
    private Complex Slowness(double hertz)
    {
        return (Content(Ad5941Map.Bandwidth) & HighPower) != 0 ? Complex.One : 1.0 / new Complex(1.0, hertz / SlowCorner);
    }

    /// <summary>The converter of the generator holds each value until the next.</summary>
    private Complex Hold(double hertz, double clock)
    {
        double angle = Math.PI * hertz * Math.Max((Content(Ad5941Map.DacControl) >> 1) & 0xFF, 7u) / clock;
        return angle > 0.0 ? Complex.FromPolarCoordinates(Math.Sin(angle) / angle, -angle) : Complex.One;
    }

    private Complex Pole(double hertz)
    {
        double corner = ((Content(Ad5941Map.Bandwidth) >> 2) & 3) switch
        {
            1 => 50e3,
            2 => 100e3,
            3 => 250e3,
            _ => hertz <= 50e3 ? 50e3
            : hertz <= 100e3 ? 100e3
            : 250e3,
        };
        return 1.0 / new Complex(1.0, hertz / corner);
    }

    /// <summary>Between the nodes P and N.</summary>
    private Complex Drive(double hertz, double clock, out double direct)
    {
        direct = 0.0;
        uint control = Content(Ad5941Map.AnalogControl);
        if ((control & DacOn) != DacOn || ((Content(Ad5941Map.WaveControl) >> 1) & 3) != Sine)
        {
            return Complex.Zero;
        }

        if (!IsHeld() || !IsReferred())
        {
            // An amplifier without feedback.
            return Rails;
        }

        uint dac = Content(Ad5941Map.DacControl);
        double scale = ((dac & Attenuator) != 0 ? 0.2 : 1.0) * ((dac & QuarterGain) != 0 ? 0.125 : 1.0);
        direct = _offset * scale;
        double amplitude = Math.Min(Content(Ad5941Map.Amplitude), FullCode) * FullVolt / FullCode * _gain * scale;
        var tone = Complex.FromPolarCoordinates(amplitude, 2.0 * Math.PI * Content(Ad5941Map.Phase) / PhaseUnits);
        return tone * Hold(hertz, clock) * Pole(hertz) * Slowness(hertz);
    }

    private void Currents(
        double hertz,
        Complex drive,
        double direct,
        out Complex current,
        out double directCurrent,
        out Complex cellCurrent
    )
    {
        current = Complex.Zero;
        directCurrent = 0.0;
        cellCurrent = Complex.Zero;
        if (IsDriven(ReferenceDrive) && IsReturned(ReferenceReturn))
        {
            current += drive / _network.ReferenceNow;
            directCurrent = direct / _network.ReferenceNow;
        }

        if (IsDriven(CellDrive) && IsReturned(CellReturn) && _network.Loop(hertz) is { } loop)
        {
            cellCurrent = drive / loop;
            current += cellCurrent;
        }
    }

    private Ad5941Signal Transimpedance(double hertz, Complex current, double direct)
    {
        uint control = Content(Ad5941Map.TransimpedanceControl);
        int code = (int)(control & 0xF);
        const double Lowest = LowestOutput - Middle;
        const double Highest = BoardConfiguration.SupplyVolt - Headroom - Middle;
        if ((Content(Ad5941Map.AnalogControl) & TransimpedanceOn) == 0)
        {
            return new Ad5941Signal(hertz, Complex.Zero, 0.0, Lowest, Highest);
        }

        // Open, it has the gain of an amplifier.
        double ohm = code < s_transimpedance.Length ? s_transimpedance[code] * _transimpedance * (1.0 + TransimpedanceDrift) : 1e9;
        double farad = (2.0 + ((control >> 5) & 0x1F)) * 1e-12;
        Complex impedance = ohm / new Complex(1.0, 2.0 * Math.PI * hertz * ohm * farad);
        return new Ad5941Signal(hertz, -current * impedance, -direct * ohm, Lowest, Highest);
    }

    private uint Content(int register)
    {
        return _registers[register];
    }

    private bool IsDriven(uint pin)
    {
        return (Content(Ad5941Map.DriveState) & pin) != 0;
    }

    private bool IsReturned(uint pin)
    {
        return (Content(Ad5941Map.ReturnState) & (pin | ReturnOn)) == (pin | ReturnOn);
    }

    /// <summary>True when P is on the pin that D drives, or on D itself.</summary>
    private bool IsHeld()
    {
        uint drive = Content(Ad5941Map.DriveState);
        uint positive = Content(Ad5941Map.PositiveState);
        bool same = (drive & positive & 0x4F) != 0;
        bool counter = (drive & CellDrive) != 0 && (positive & 0x400) != 0;
        return same || counter || (positive & 0x2000) != 0;
    }

    /// <summary>True when N is on the pin where the current comes back, or on the amplifier's input itself.</summary>
    private bool IsReferred()
    {
        uint negative = Content(Ad5941Map.NegativeState);
        uint back = Content(Ad5941Map.ReturnState);
        bool same = (negative & back & 0xF) != 0;
        bool reference = (negative & 0x200) != 0 && (back & ReferenceReturn) != 0;
        return ((back & ReturnOn) != 0 && (same || reference)) || (negative & 0x400) != 0;
    }
}
