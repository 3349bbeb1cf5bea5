using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>
/// Sets an AD5941 up, and looks whether it still is (datasheet of the AD5940, revision 0). Above 80 kHz it measures in high-power mode
/// only: 32 MHz, from a crystal, because the frequency of a tone is part of what it measures, and half of that for everything but the
/// analog side, which is no faster; converter at 1.6 MS/s and a third-order filter by 2; a transform of 16,384 samples with a Hanning
/// window, 20 ms; filters at 250 kHz; both amplifiers at 1.11 V.
/// </summary>
internal sealed class Ad5941Setup
{
    /// <summary>ADCMIN and ADCMAX are so far from the middle: 0.78 V at gain 1, 87 mV at gain 9. Both amplifiers still follow there.</summary>
    private const int LargestCode = 14000;

    private const int MiddleCode = 0x8000;
    private const int ResetKey = 0x0A5C;
    private const int ResetPassword = 0x12EA;
    private const int SoftwareReset = 0x0424;
    private const int ResetCommand = 0xA158;
    private const int ResetMilliseconds = 10;
    private const int ChipId = 0x0404;
    private const int Ad5941Code = 0x5502;
    private const int OscillatorKey = 0x0A0C;
    private const int OscillatorPassword = 0xCB14;
    private const int Oscillator = 0x0A10;

    /// <summary>OSCCON: crystal, internal 16 MHz and internal 32 kHz on.</summary>
    private const int AllOscillators = 0x0007;

    private const int CrystalRuns = 0x0400;
    private const int CrystalPolls = 10;
    private const int PollMilliseconds = 5;
    private const int TransimpedanceRow = 9;
    private const int AllBits = 0xFFFF;

    /// <summary>HSRTIACON: 31 pF beside the transimpedance.</summary>
    private const int Capacitor = 0x03E0;

    /// <summary>What the maker's library writes after every reset, most of it without a description: address, content.</summary>
    // csharpier-ignore
    private static readonly int[] s_initial =
    {
        0x0908, 0x02C9, 0x0C08, 0x206C, 0x21F0, 0x0010, 0x0410, 0x02C9, 0x0A28, 0x0009, 0x238C, 0x0104, 0x0A04, 0x4859, 0x0A04, 0xF27B,
        0x0A00, 0x8009, 0x22F0, 0x0000, 0x2230, unchecked((int)0xDE87A5AF), 0x2250, 0x103F, 0x22B0, 0x203C,
        0x2230, unchecked((int)0xDE87A5A0),
    };

    /// <summary>What stays as it is written, row by row: address, bits that count, content.</summary>
    // csharpier-ignore
    private static readonly int[] s_kept =
    {
        0x0408, 0x03FF, 0x0442, // CLKCON0: the rest at half the frequency, before there is one to halve
        0x0414, 0x000F, 0x0005, // CLKSEL: converter and rest from the crystal
        0x22F0, 0x000D, 0x0008880D, // PMBW: high power, 250 kHz
        0x2180, 0x017F, 0x0037, // BUFSENCON: references on
        0x238C, 0x01FF, 0x005F3D0F, // ADCBUFCON: as recommended above 80 kHz
        0x21F0, 0x0FF1, 0x0010, // REPEATADCCNV: converts on and on
        0x2044, 0x7FFD1, 0x2310, // ADCFILTERCON: 1.6 MS/s, sinc3 by 2, the filters behind it not used
        0x20D0, 0x3000F1, 0x1000C1, // DFTCON: from sinc3, 16,384 samples, Hanning
        0x20FC, 0x0003, 0x0000, // HSTIACON: 1.11 V
        0x20F0, 0x1FFF, Capacitor, // HSRTIACON: the transimpedance is added
        0x20F8, 0x00FF, 0x00FF, // DE0RESCON: not used
        0x2034, 0xFFFFF, 0x0000, // WGPHASE
        0x2038, 0x0FFF, 0x0000, // WGOFFSET
        0x2014, 0x0036, 0x0004, // WGCON: sine, uncorrected
        0x20A8, 0xFFFF, MiddleCode - LargestCode, // ADCMIN
        0x20B0, 0xFFFF, MiddleCode + LargestCode, // ADCMAX
        0x20AC, 0xFFFF, 0x0000, // ADCMINSM
        0x20B4, 0xFFFF, 0x0000, // ADCMAXSMEN
        0x300C, 0x0032, 0x0032, // INTCSEL1: transform done, below ADCMIN, above ADCMAX
    };

    private static readonly double[] s_transimpedance = { 200.0, 1000.0, 5000.0, 10000.0, 20000.0, 40000.0, 80000.0, 160000.0 };

    private readonly Ad5941Registers _registers;
    private readonly int _transimpedance;

    /// <summary>Chooses the transimpedance: the largest that is no more than half of the resistor that limits the current.</summary>
    /// <param name="registers">The chip.</param>
    /// <param name="limitOhm">That resistor, Ω.</param>
    public Ad5941Setup(Ad5941Registers registers, double limitOhm)
    {
        _registers = registers;
        int code = s_transimpedance.Length - 1;
        while (code > 0 && s_transimpedance[code] > 0.5 * limitOhm)
        {
            code--;
        }

        _transimpedance = code;
    }

    /// <summary>How many registers are kept.</summary>
    public static int Kept => s_kept.Length / 3;

    /// <summary>The nominal transimpedance, Ω; a part differs by up to 20 %.</summary>
    public double Transimpedance => s_transimpedance[_transimpedance];

    /// <summary>Resets the chip, makes sure of what it is, starts its crystal and writes everything. Takes some 20 ms.</summary>
    /// <param name="clock">For the waits.</param>
    public ImpedanceStatus Write(IClock clock)
    {
        if (!_registers.Answers)
        {
            return IsSilent() ? ImpedanceStatus.NoAnswer : ImpedanceStatus.WrongChip;
        }

        if (!_registers.Holds(ChipId, AllBits, Ad5941Code))
        {
            return ImpedanceStatus.WrongChip;
        }

        _registers.Write(ResetKey, ResetPassword);
        _registers.Write(SoftwareReset, ResetCommand);
        clock.Wait(ResetMilliseconds);
        for (int i = 0; i < s_initial.Length; i += 2)
        {
            _registers.Write(s_initial[i], s_initial[i + 1]);
        }

        if (!StartCrystal(clock))
        {
            return _registers.Answers ? ImpedanceStatus.TimedOut : ImpedanceStatus.NoAnswer;
        }

        bool holds = true;
        for (int row = 0; row < Kept && holds; row++)
        {
            holds = _registers.Set(s_kept[row * 3], s_kept[row * 3 + 1], Content(row));
        }

        return holds ? ImpedanceStatus.Good
            : _registers.Answers ? ImpedanceStatus.LostConfiguration
            : ImpedanceStatus.NoAnswer;
    }

    /// <summary>Looks at a register.</summary>
    /// <param name="row">Which: 0 to <see cref="Kept"/> − 1.</param>
    /// <returns>False when it does not hold what was written.</returns>
    public bool Holds(int row)
    {
        return _registers.Holds(s_kept[row * 3], s_kept[row * 3 + 1], Content(row));
    }

    private int Content(int row)
    {
        int content = s_kept[row * 3 + 2];
        return row == TransimpedanceRow ? content | _transimpedance : content;
    }

    /// <summary>A line that nobody drives reads as ones or as zeros.</summary>
    private bool IsSilent()
    {
        return !_registers.Read(ChipId, out int id) || id == 0 || id == AllBits;
    }

    private bool StartCrystal(IClock clock)
    {
        _registers.Write(OscillatorKey, OscillatorPassword);
        _registers.Write(Oscillator, AllOscillators);
        for (int poll = 0; poll < CrystalPolls; poll++)
        {
            clock.Wait(PollMilliseconds);
            if (_registers.Holds(Oscillator, CrystalRuns | AllOscillators, CrystalRuns | AllOscillators))
            {
                return true;
            }
        }

        return false;
    }
}
