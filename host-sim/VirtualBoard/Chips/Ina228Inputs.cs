namespace SSBms.VirtualBoard;

/// <summary>The analog side of an INA228: ranges, offsets, gains and noise of this part.</summary>
internal sealed class Ina228Inputs
{
    /// <summary>End of the range, codes.</summary>
    public const int HighestCode = 524287;

    /// <summary>Other end of the range, codes.</summary>
    public const int LowestCode = -524288;

    private const double WideShuntVolt = 312.5e-9;
    private const double NarrowShuntVolt = 78.125e-9;
    private const double BusVolt = 195.3125e-6;
    private const double DieCelsius = 7.8125e-3;

    // What typical parts are off by.
    private const double ShuntOffset = 0.3e-6;
    private const double ShuntGain = 1e-4;
    private const double BusOffset = 1e-3;
    private const double BusGain = 5e-4;
    private const double DieOffset = 1.0;

    // The noise of a conversion is that of its end and its input.
    private const int ShuntEvent = 0;
    private const int BusEvent = 1;

    private const double PeakToPeakOverRms = 6.6;
    private const double Resolution = 20.0;

    // Noise-free bits of one conversion for each conversion time; the datasheet gives 50, 540, 1052 and 4120 µs.
    private static readonly double[] _wideBits = [12.4, 12.8, 13.2, 13.7, 14.2, 14.5, 15.2, 16.0];
    private static readonly double[] _narrowBits = [10.4, 10.8, 11.3, 11.8, 12.4, 12.6, 13.2, 13.8];

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

    public Ina228Inputs(NoiseSource noise)
    {
        _noise = noise;
        _shuntOffset = noise.Spread(ShuntOffset);
        _shuntGain = 1.0 + noise.Spread(ShuntGain);
        _busOffset = noise.Spread(BusOffset);
        _busGain = 1.0 + noise.Spread(BusGain);
        _dieOffset = noise.Spread(DieOffset);
    }

    /// <summary>Most that noise can add to a shunt conversion, codes.</summary>
    public double LargestShuntNoise => _rawShuntNoise * _noise.LargestGaussian;

    /// <summary>Most that noise can add to a bus conversion, codes.</summary>
    public double LargestBusNoise => _rawBusNoise * _noise.LargestGaussian;

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

    /// <summary>The shunt voltage that gives so many codes, V.</summary>
    public double ShuntVolt(double codes)
    {
        return (codes * _shuntVolt - _shuntOffset) / _shuntGain;
    }

    /// <summary>The bus voltage that gives so many codes, V.</summary>
    public double BusVolts(double codes)
    {
        return (codes * BusVolt - _busOffset) / _busGain;
    }

    /// <summary>A shunt voltage in codes, without noise, within the range.</summary>
    public double Shunt(double volt)
    {
        return Math.Clamp(ShuntCodes(volt), LowestCode, HighestCode);
    }

    /// <summary>A bus voltage in codes, without noise, within the range.</summary>
    public double Bus(double volt)
    {
        return Math.Clamp(BusCodes(volt), 0.0, HighestCode);
    }

    public int ShuntResult(double volt, long at)
    {
        return Code(ShuntCodes(volt) + _shuntNoise * _noise.GaussianAt(at, ShuntEvent), LowestCode);
    }

    public int RawShunt(double volt, long at)
    {
        return Code(ShuntCodes(volt) + _rawShuntNoise * _noise.GaussianAt(at, ShuntEvent), LowestCode);
    }

    public int BusResult(double volt, long at)
    {
        return Code(BusCodes(volt) + _busNoise * _noise.GaussianAt(at, BusEvent), 0);
    }

    public int RawBus(double volt, long at)
    {
        return Code(BusCodes(volt) + _rawBusNoise * _noise.GaussianAt(at, BusEvent), 0);
    }

    public int Die(double celsius)
    {
        return (int)Math.Clamp(Math.Floor((celsius + _dieOffset) / DieCelsius + 0.5), short.MinValue, short.MaxValue);
    }

    /// <summary>A shunt voltage in codes, with this part's errors, without noise, also beyond the range.</summary>
    private double ShuntCodes(double volt)
    {
        return (volt * _shuntGain + _shuntOffset) / _shuntVolt;
    }

    /// <summary>A bus voltage in codes, with this part's errors, without noise, also beyond the range.</summary>
    private double BusCodes(double volt)
    {
        return (volt * _busGain + _busOffset) / BusVolt;
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
