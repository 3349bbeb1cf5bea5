namespace SSBms.VirtualBoard;

/// <summary>The registers of an AD5941 that this model has: name, content after a reset, and the bits that can be written.</summary>
internal static class Ad5941Map
{
    public const int ChipId = 0x0404;
    public const int ClockDivider = 0x0408;
    public const int ClockSelect = 0x0414;
    public const int SoftwareReset = 0x0424;
    public const int PowerMode = 0x0A00;
    public const int OscillatorKey = 0x0A0C;
    public const int Oscillator = 0x0A10;
    public const int AnalogControl = 0x2000;
    public const int SwitchControl = 0x200C;
    public const int DacControl = 0x2010;
    public const int WaveControl = 0x2014;
    public const int FrequencyWord = 0x2030;
    public const int Phase = 0x2034;
    public const int Amplitude = 0x203C;
    public const int FilterControl = 0x2044;
    public const int RealResult = 0x2078;
    public const int ImaginaryResult = 0x207C;
    public const int Minimum = 0x20A8;
    public const int Maximum = 0x20B0;
    public const int HighOscillator = 0x20BC;
    public const int TransformControl = 0x20D0;
    public const int TransimpedanceControl = 0x20F0;
    public const int DriveSwitches = 0x2150;
    public const int NegativeSwitches = 0x2154;
    public const int PositiveSwitches = 0x2158;
    public const int ReturnSwitches = 0x215C;
    public const int DriveState = 0x21B0;
    public const int PositiveState = 0x21B4;
    public const int NegativeState = 0x21B8;
    public const int ReturnState = 0x21BC;
    public const int References = 0x2180;
    public const int ConverterControl = 0x21A8;
    public const int Repeat = 0x21F0;
    public const int Bandwidth = 0x22F0;
    public const int ClearFlags = 0x3004;
    public const int SelectFlags = 0x300C;
    public const int Flags = 0x3014;

    /// <summary>Every register.</summary>
    public static IReadOnlyDictionary<int, (string Name, uint Reset, uint Writable)> All { get; } =
        new Dictionary<int, (string, uint, uint)>
        {
            [0x0400] = ("ADIID", 0x4144, 0),
            [ChipId] = ("CHIPID", 0x5502, 0),
            [ClockDivider] = ("CLKCON0", 0x441, 0xFFFF),
            [0x0410] = ("CLKEN1", 0x01C0, 0xFFFF),
            [ClockSelect] = ("CLKSEL", 0, 0xF),
            [SoftwareReset] = ("SWRSTCON", 1, 0),
            [0x0908] = ("0908h", 0, 0xFFFF),
            [PowerMode] = ("PWRMOD", 1, 0xFFFF),
            [0x0A04] = ("PWRKEY", 0, 0),
            [OscillatorKey] = ("OSCKEY", 0, 0),
            [Oscillator] = ("OSCCON", 3, 7),
            [0x0A28] = ("EI2CON", 0, 0xFFFF),
            [0x0A5C] = ("RSTCONKEY", 0, 0),
            [0x0C08] = ("0C08h", 0, 0xFFFF),
            [AnalogControl] = ("AFECON", 0x80000, 0x39FFE0),
            [SwitchControl] = ("SWCON", 0xFFFF, 0x7FFFF),
            [DacControl] = ("HSDACCON", 0x1E, 0x11FF),
            [WaveControl] = ("WGCON", 0x30, 0x36),
            [FrequencyWord] = ("WGFCW", 0, 0xFFFFFF),
            [Phase] = ("WGPHASE", 0, 0xFFFFF),
            [0x2038] = ("WGOFFSET", 0, 0xFFF),
            [Amplitude] = ("WGAMPLITUDE", 0, 0x7FF),
            [FilterControl] = ("ADCFILTERCON", 0x301, 0x7FFD1),
            [RealResult] = ("DFTREAL", 0, 0),
            [ImaginaryResult] = ("DFTIMAG", 0, 0),
            [Minimum] = ("ADCMIN", 0, 0xFFFF),
            [0x20AC] = ("ADCMINSM", 0, 0xFFFF),
            [Maximum] = ("ADCMAX", 0, 0xFFFF),
            [0x20B4] = ("ADCMAXSMEN", 0, 0xFFFF),
            [HighOscillator] = ("HSOSCCON", 0x34, 4),
            [TransformControl] = ("DFTCON", 0x90, 0x3000F1),
            [TransimpedanceControl] = ("HSRTIACON", 0xF, 0x1FFF),
            [0x20F8] = ("DE0RESCON", 0xFF, 0xFF),
            [0x20FC] = ("HSTIACON", 0, 3),
            [DriveSwitches] = ("DSWFULLCON", 0, 0xFF),
            [NegativeSwitches] = ("NSWFULLCON", 0, 0xF7F),
            [PositiveSwitches] = ("PSWFULLCON", 0, 0x65FF),
            [ReturnSwitches] = ("TSWFULLCON", 0, 0xB7F),
            [DriveState] = ("DSWSTA", 0, 0),
            [PositiveState] = ("PSWSTA", 0, 0),
            [NegativeState] = ("NSWSTA", 0, 0),
            [ReturnState] = ("TSWSTA", 0, 0),
            [References] = ("BUFSENCON", 0x37, 0x17F),
            [ConverterControl] = ("ADCCON", 0, 0x79F3F),
            [Repeat] = ("REPEATADCCNV", 0x160, 0xFF1),
            [0x2230] = ("CALDATLOCK", 0xDE87A5A0, uint.MaxValue),
            [0x2250] = ("2250h", 0, 0xFFFF),
            [0x22B0] = ("22B0h", 0, 0xFFFF),
            [Bandwidth] = ("PMBW", 0x88800, 0xD),
            [0x238C] = ("ADCBUFCON", 0x5F3D00, 0x1FF),
            [ClearFlags] = ("INTCCLR", 0, 0),
            [SelectFlags] = ("INTCSEL1", 0x2000, uint.MaxValue),
            [Flags] = ("INTCFLAG1", 0, 0),
        };

    /// <summary>Width of a register.</summary>
    /// <param name="register">Its address.</param>
    /// <returns>Bytes.</returns>
    public static int Bytes(int register)
    {
        return register is >= 0x1000 and <= 0x3014 ? 4 : 2;
    }
}
