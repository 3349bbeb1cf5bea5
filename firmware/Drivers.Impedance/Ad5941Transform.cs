namespace SSBms.Drivers;

/// <summary>The generator of an AD5941, and its transform of one of four voltages.</summary>
internal sealed class Ad5941Transform
{
    /// <summary>A tone is a multiple of this, Hz: five periods in a transform, and a whole number of steps of the generator.</summary>
    public const double HertzPerStep = 32e6 / 131072.0;

    /// <summary>The generator runs with the half of the 32 MHz, as everything digital.</summary>
    private const int WordPerStep = 16384;
    private const int AnalogControl = 0x2000;
    private const int FrequencyWord = 0x2030;
    private const int FrequencyMask = 0xFFFFFF;
    private const int Amplitude = 0x203C;
    private const int AmplitudeMask = 0x7FF;
    private const int RealResult = 0x2078;
    private const int ImaginaryResult = 0x207C;
    private const int ConverterControl = 0x21A8;
    private const int ClearFlags = 0x3004;
    private const int Flags = 0x3014;

    /// <summary>AFECON: everything powered, nothing runs.</summary>
    private const int Ready = 0x00180EC0;

    /// <summary>AFECON: generator, converter and transform run.</summary>
    private const int Running = Ready | 0xC100;
    private const int AnalogMask = 0x003FFFE0;

    private const int Done = 0x02;
    private const int Limited = 0x30;
    private const int AllFlags = 0x32;
    private const int Nobody = -1;

    /// <summary>Results have 18 bits.</summary>
    private const int UnusedBits = 14;

    /// <summary>ADCCON for each transform of <see cref="ToneMeasurement"/>: gain 9 for voltages, 1 for currents.</summary>
    private static readonly int[] s_inputs = { 0x41424, 0x00101, 0x40607, 0x00101 };
    private const int InputMask = 0x79F3F;

    private readonly Ad5941Registers _registers;

    /// <summary>Binds the chip.</summary>
    /// <param name="registers">The chip.</param>
    public Ad5941Transform(Ad5941Registers registers)
    {
        _registers = registers;
    }

    /// <summary>Powers everything and stops the generator.</summary>
    /// <returns>False when the chip does not hold it.</returns>
    public bool Rest()
    {
        return _registers.Set(AnalogControl, AnalogMask, Ready);
    }

    /// <summary>Sets the tone; it does not begin yet.</summary>
    /// <param name="step">Its frequency in steps of <see cref="HertzPerStep"/>.</param>
    /// <param name="code">Its amplitude.</param>
    /// <returns>False when the chip does not hold it.</returns>
    public bool SetTone(int step, int code)
    {
        return _registers.Set(FrequencyWord, FrequencyMask, step * WordPerStep) && _registers.Set(Amplitude, AmplitudeMask, code);
    }

    /// <summary>Lets the tone and a transform begin, both with one and the same write.</summary>
    /// <param name="which">Which transform of <see cref="ToneMeasurement"/>.</param>
    /// <returns>False when the chip does not hold it.</returns>
    public bool Begin(int which)
    {
        return _registers.Set(ConverterControl, InputMask, s_inputs[which])
            && (Clear() || Clear())
            && _registers.Set(AnalogControl, AnalogMask, Running);
    }

    /// <summary>Whether there is a result.</summary>
    /// <param name="limited">True when the converter went beyond its limits meanwhile.</param>
    public bool IsDone(out bool limited)
    {
        bool read = _registers.Read(Flags, out int flags);
        limited = (flags & Limited) != 0;
        return read && flags != Nobody && (flags & Done) != 0;
    }

    /// <summary>
    /// Stops everything, and fetches the result: stopped, it is of one transform. Each part is read twice, for there is nothing in it by
    /// which an answer to another address could be told.
    /// </summary>
    /// <param name="real">DFTREAL.</param>
    /// <param name="imaginary">DFTIMAG.</param>
    /// <returns>False when the chip did not stop, or does not answer afterwards.</returns>
    public bool Fetch(out int real, out int imaginary)
    {
        imaginary = 0;
        real = 0;
        bool read = Rest() && (ReadTwice(out real, out imaginary) || ReadTwice(out real, out imaginary));
        real = real << UnusedBits >> UnusedBits;
        imaginary = imaginary << UnusedBits >> UnusedBits;
        return read && _registers.Holds(AnalogControl, AnalogMask, Ready);
    }

    private bool ReadTwice(out int real, out int imaginary)
    {
        imaginary = 0;
        return _registers.Read(RealResult, out real)
            && _registers.Read(ImaginaryResult, out imaginary)
            && _registers.Read(RealResult, out int realAgain)
            && _registers.Read(ImaginaryResult, out int imaginaryAgain)
            && real == realAgain
            && imaginary == imaginaryAgain;
    }

    private bool Clear()
    {
        return _registers.Write(ClearFlags, AllFlags) && _registers.Holds(Flags, AllFlags, 0);
    }
}
