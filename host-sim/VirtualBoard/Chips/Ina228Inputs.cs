namespace SSBms.VirtualBoard;

/// <summary>The analog side of an INA228: ranges, offsets, gains and noise of this part.</summary>
internal sealed class Ina228Inputs
{
    private const double WideShuntVolt = 312.5e-9;
    private const double NarrowShuntVolt = 78.125e-9;
    private const double BusVolt = 195.3125e-6;
    private const double DieCelsius = 7.8125e-3;
    private const int HighestCode = 524287;
    private const int LowestCode = -524288;

    // What typical parts are off by.
    private const double ShuntOffset = 0.3e-6;
    private const double ShuntGain = 1e-4;
    private const double BusOffset = 1e-3;
    private const double BusGain = 5e-4;
    private const double DieOffset = 1.0;

    private const double PeakToPeakOverRms = 6.6;
    private const double Resolution = 20.0;

    // Noise-free bits of one conversion for each conversion time; the datasheet gives 50, 540, 1052 and 4120 µs.
    private static readonly double[] _wideBits = [12.4, 12.8, 13.2, 13.7, 14.2, 14.5, 15.2, 16.0];
    private static readonly double[] _narrowBits = [10.4, 10.8, 11.3, 11.8, 12.4, 12.6, 13.2, 13.8];

    private readonly AnalogNode _shunt;
    private readonly AnalogNode _bus;
    private readonly NoiseSource _noise;
    private readonly double _shuntOffset;
    private readonly double _shuntGain;
    private readonly double _busOffset;
    private readonly double _busGain;
    private readonly double _dieOffset;
    private double _shuntVolt = WideShuntVolt;
    private double _rawShuntNoise;
    private double _shuntNoise;
    private double _rawBusNoise;
    private double _busNoise;

    public Ina228Inputs(AnalogNode shunt, AnalogNode bus, AnalogNode die, NoiseSource noise)
    {
        _shunt = shunt;
        _bus = bus;
        DieTemperature = die;
        _noise = noise;
        _shuntOffset = noise.Spread(ShuntOffset);
        _shuntGain = 1.0 + noise.Spread(ShuntGain);
        _busOffset = noise.Spread(BusOffset);
        _busGain = 1.0 + noise.Spread(BusGain);
        _dieOffset = noise.Spread(DieOffset);
    }

    /// <summary>°C.</summary>
    public AnalogNode DieTemperature { get; }

    /// <summary>Takes over range, conversion times and averaging.</summary>
    public void Configure(bool narrow, int adcConfig, int average)
    {
        double root = Math.Sqrt(average);
        double[] shuntBits = narrow ? _narrowBits : _wideBits;
        _shuntVolt = narrow ? NarrowShuntVolt : WideShuntVolt;
        _rawShuntNoise = Rms(shuntBits[(adcConfig >> 6) & 7]);
        _shuntNoise = Math.Max(_rawShuntNoise / root, Rms(Resolution));
        _rawBusNoise = Rms(_wideBits[(adcConfig >> 9) & 7]);
        _busNoise = Math.Max(_rawBusNoise / root, Rms(Resolution));
    }

    /// <summary>The shunt voltage in codes, with this part's errors, without noise, within the range.</summary>
    public double Shunt()
    {
        return Math.Clamp(ShuntCodes(), LowestCode, HighestCode);
    }

    /// <summary>The bus voltage in codes, with this part's errors, without noise, within the range.</summary>
    public double Bus()
    {
        return Math.Clamp(BusCodes(), 0.0, HighestCode);
    }

    public int ShuntResult()
    {
        return Code(ShuntCodes() + _shuntNoise * _noise.Gaussian(), LowestCode);
    }

    public int RawShunt()
    {
        return Code(ShuntCodes() + _rawShuntNoise * _noise.Gaussian(), LowestCode);
    }

    public int BusResult()
    {
        return Code(BusCodes() + _busNoise * _noise.Gaussian(), 0);
    }

    public int RawBus()
    {
        return Code(BusCodes() + _rawBusNoise * _noise.Gaussian(), 0);
    }

    public int Die()
    {
        return (int)Math.Clamp(Math.Floor((DieTemperature.Value + _dieOffset) / DieCelsius + 0.5), short.MinValue, short.MaxValue);
    }

    private double ShuntCodes()
    {
        return (_shunt.Value * _shuntGain + _shuntOffset) / _shuntVolt;
    }

    private double BusCodes()
    {
        return (_bus.Value * _busGain + _busOffset) / BusVolt;
    }

    private static int Code(double codes, double lowest)
    {
        return (int)Math.Clamp(Math.Floor(codes + 0.5), lowest, HighestCode);
    }

    private static double Rms(double noiseFreeBits)
    {
        return Math.Pow(2.0, Resolution - noiseFreeBits) / PeakToPeakOverRms;
    }
}
