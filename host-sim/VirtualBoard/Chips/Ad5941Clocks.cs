namespace SSBms.VirtualBoard;

/// <summary>The clocks of an AD5941: crystal, internal oscillator, and what CLKSEL and CLKCON0 make of them.</summary>
internal sealed class Ad5941Clocks
{
    private const double Nominal = 16e6;

    // The internal oscillator, three per cent above.
    private const double MostOfSystem = 16.6e6;
    private const double SlowConverter = 20e6;
    private const double CrystalSpread = 20e-6;
    private const double OscillatorSpread = 0.03;

    private readonly IReadOnlyDictionary<int, uint> _registers;
    private readonly double _crystal;
    private readonly double _oscillator;

    public Ad5941Clocks(IReadOnlyDictionary<int, uint> registers, NoiseSource noise)
    {
        _registers = registers;
        _crystal = 1.0 + noise.Spread(CrystalSpread);
        _oscillator = Nominal * (1.0 + noise.Spread(OscillatorSpread));
    }

    /// <summary>The crystal that is fitted, Hz.</summary>
    public double CrystalHertz { get; set; } = 32e6;

    /// <summary>The clock of generator and of everything digital, Hz; 0 when it stands still.</summary>
    /// <param name="runs">True while the crystal does.</param>
    public double System(bool runs)
    {
        return Source(runs) / Math.Max(_registers[Ad5941Map.ClockDivider] & 0x3F, 1u);
    }

    /// <summary>
    /// The clock of the converter, Hz; 0 when it stands still. Everything digital is made for 16 MHz, and the converter's filter for the clock
    /// that ADCFILTERCON says: nobody knows what comes of others.
    /// </summary>
    /// <param name="runs">True while the crystal does.</param>
    /// <exception cref="NotModelledException">They are others.</exception>
    public double Converter(bool runs)
    {
        uint dividers = _registers[Ad5941Map.ClockDivider];
        if (System(runs) > MostOfSystem)
        {
            throw new NotModelledException("ad5941", "CLKCON0", (int)dividers, (int)dividers & 0x3F);
        }

        double clock = Source(runs) / Math.Max((dividers >> 6) & 0xF, 1u);
        uint filter = _registers[Ad5941Map.FilterControl];
        bool isFast = clock > SlowConverter;
        return clock == 0.0 || isFast == ((filter & 1) == 0)
            ? clock
            : throw new NotModelledException("ad5941", "ADCFILTERCON", (int)filter, 1);
    }

    private double Source(bool runs)
    {
        uint source = _registers[Ad5941Map.ClockSelect];
        return (source >> 2, source & 3) switch
        {
            (1, 1) => runs ? _crystal * CrystalHertz : 0.0,
            (0, 0) => _oscillator,
            _ => throw new NotModelledException("ad5941", "CLKSEL", (int)source, (int)source),
        };
    }
}
