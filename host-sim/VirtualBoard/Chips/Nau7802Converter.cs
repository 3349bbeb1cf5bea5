namespace SSBms.VirtualBoard;

/// <summary>The analog side of an NAU7802: gain, raw offset, noise, and the calibration registers that correct them.</summary>
internal sealed class Nau7802Converter
{
    /// <summary>CALMOD in CTRL2.</summary>
    public const int CalibrationMode = 0x03;

    private const int Control1 = 0x01;
    private const int Control2 = 0x02;
    private const int Offset1 = 0x03;
    private const int Gain1 = 0x06;
    private const int Offset2 = 0x0A;
    private const int Gain2 = 0x0D;
    private const int SecondChannel = 0x80;
    private const int ReservedMode = 1;
    private const int ExternalGain = 3;

    private const double HighestCode = 8388607.0;
    private const double LowestCode = -8388608.0;
    private const double CodesPerRatio = 16777216.0;
    private const double HalfScale = 8388608.0;
    private const long UnityGain = 0x00800000;
    private const double SmallestGainInput = HalfScale / 16.0;

    private const double Linearity = 15e-6;
    private const double RawOffset = 0.0075;
    private const double NoiseVolt = 50e-9;
    private const double NoiseRate = 10.0;
    private const double QuietestGain = 16.0;

    private static readonly double[] _regulator = [4.5, 4.2, 3.9, 3.6, 3.3, 3.0, 2.7, 2.4];

    // Codes 4 to 6 are not documented; one source has them at the slowest rate.
    private static readonly double[] _rates = [10.0, 20.0, 40.0, 80.0, 10.0, 10.0, 10.0, 320.0];

    private readonly byte[] _registers;
    private readonly NoiseSource _noise;
    private readonly AnalogNode _ratio;
    private readonly double _scale;
    private double _rawOffset;

    public Nau7802Converter(byte[] registers, NoiseSource noise, AnalogNode ratio)
    {
        _registers = registers;
        _noise = noise;
        _ratio = ratio;
        _scale = CodesPerRatio * (1.0 + noise.Spread(Linearity));
    }

    /// <summary>Conversions per second.</summary>
    public double Rate => _rates[(_registers[Control2] >> 4) & 7];

    private int Gain => 1 << (_registers[Control1] & 7);

    private bool OnSecondChannel => (_registers[Control2] & SecondChannel) != 0;

    private int OffsetRegister => OnSecondChannel ? Offset2 : Offset1;

    private int GainRegister => OnSecondChannel ? Gain2 : Gain1;

    /// <summary>Uncalibrated, the offset is another one after every power-up.</summary>
    public void PowerUp()
    {
        _rawOffset = _noise.Spread(RawOffset) * HalfScale;
    }

    public void ResetCalibration()
    {
        BigEndian.Put(_registers, Gain1, 4, UnityGain);
        BigEndian.Put(_registers, Gain2, 4, UnityGain);
    }

    /// <summary>One conversion.</summary>
    /// <param name="settled">How far the digital filter has settled, 0 to 1.</param>
    public long Convert(double settled)
    {
        double offset = BigEndian.GetSigned(_registers, OffsetRegister, 3);
        double gain = BigEndian.Get(_registers, GainRegister, 4) / (double)UnityGain;
        double codes = (Raw(Input()) - offset) * gain * settled;
        return (long)Math.Clamp(Math.Floor(codes + 0.5), LowestCode, HighestCode);
    }

    /// <summary>Carries out what CALMOD asks for.</summary>
    /// <returns>False when it cannot be done.</returns>
    public bool Calibrate()
    {
        int mode = _registers[Control2] & CalibrationMode;
        if (mode == ReservedMode)
        {
            return false;
        }

        double raw = Raw(mode == 0 ? 0.0 : Input());
        if (mode != ExternalGain)
        {
            BigEndian.Put(_registers, OffsetRegister, 3, (long)Math.Floor(raw + 0.5));
            return true;
        }

        double net = raw - BigEndian.GetSigned(_registers, OffsetRegister, 3);
        if (net < SmallestGainInput)
        {
            return false;
        }

        BigEndian.Put(_registers, GainRegister, 4, (long)(HalfScale / net * UnityGain));
        return true;
    }

    /// <summary>Nothing is connected to the second channel.</summary>
    private double Input()
    {
        return OnSecondChannel ? 0.0 : _ratio.Value;
    }

    private double Raw(double ratio)
    {
        double reference = _regulator[(_registers[Control1] >> 3) & 7];
        double rms = NoiseVolt * Math.Max(1.0, QuietestGain / Gain) * Math.Sqrt(Rate / NoiseRate) / reference;
        double codes = (ratio + rms * _noise.Gaussian()) * Gain * _scale + _rawOffset;
        return Math.Clamp(codes, LowestCode, HighestCode);
    }
}
