using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>
/// The four transforms of one tone, and the impedance they give: voltage and current of the reference resistor, voltage and current of the
/// cell. The impedance is the ratio of two ratios, so neither the amplitude nor a gain of the chain is in it.
/// </summary>
internal sealed class ToneMeasurement
{
    /// <summary>The reference resistor's voltage; its current is the next, then come those of the cell.</summary>
    public const int ReferenceVoltage = 0;

    /// <summary>The reference resistor's current.</summary>
    public const int ReferenceCurrent = 1;

    /// <summary>The cell's voltage.</summary>
    public const int CellVoltage = 2;

    /// <summary>The cell's current.</summary>
    public const int CellCurrent = 3;

    private const int Transforms = 4;

    /// <summary>The voltages are amplified by 9, the currents not.</summary>
    private const double VoltageGain = 9.0;

    /// <summary>The excitation of the reference resistor is weaker by that.</summary>
    private const double Attenuation = 0.125;

    // Squares: the transimpedance of a part is within 20 %, an amplitude of the reference within a few per cent.
    private const double LeastGain = 0.6 * 0.6;
    private const double MostGain = 1.7 * 1.7;
    private const double LeastDrive = 0.5 * 0.5;
    private const double MostDrive = 1.25 * 1.25;

    /// <summary>Below this part of the resistor that limits the current an impedance is a short circuit: 2 Ω of 20 kΩ.</summary>
    private const double ShortPart = 1e-4;

    private readonly double[] _real = new double[Transforms];
    private readonly double[] _imaginary = new double[Transforms];
    private readonly bool[] _limited = new bool[Transforms];
    private readonly double _referenceOhm;
    private readonly double _gain;
    private readonly double _drive;
    private readonly double _short;

    /// <summary>Binds the resistors.</summary>
    /// <param name="frontEnd">What is soldered in.</param>
    /// <param name="transimpedance">What turns currents into voltages, nominal, Ω.</param>
    public ToneMeasurement(ImpedanceFrontEnd frontEnd, double transimpedance)
    {
        _referenceOhm = frontEnd.ReferenceOhm;
        double gain = Scalar.Ratio(VoltageGain * frontEnd.ReferenceOhm, transimpedance, 0.0);
        double drive = Scalar.Ratio(frontEnd.ReferenceOhm, Attenuation * frontEnd.LimitOhm, 0.0);
        _gain = gain * gain;
        _drive = drive * drive;
        _short = ShortPart * frontEnd.LimitOhm * (ShortPart * frontEnd.LimitOhm);
    }

    /// <summary>Real part of the impedance, Ω.</summary>
    public double Real { get; private set; }

    /// <summary>Imaginary part of the impedance, Ω; negative where it is capacitive.</summary>
    public double Imaginary { get; private set; }

    /// <summary>Takes a transform.</summary>
    /// <param name="which">Which of the four.</param>
    /// <param name="real">DFTREAL.</param>
    /// <param name="imaginary">DFTIMAG.</param>
    /// <param name="limited">True when the converter went beyond its limits meanwhile.</param>
    public void Take(int which, int real, int imaginary, bool limited)
    {
        _real[which] = real;
        _imaginary[which] = imaginary;
        _limited[which] = limited;
    }

    /// <summary>Puts the four together.</summary>
    /// <returns>Good, or what is wrong; then there is no impedance.</returns>
    public ImpedanceStatus Judge()
    {
        double current = Square(ReferenceCurrent);
        double gain = Scalar.Ratio(Square(ReferenceVoltage), current * _gain, 0.0);
        double drive = Scalar.Ratio(Square(CellCurrent), current * _drive, 0.0);
        if (_limited[ReferenceVoltage] || _limited[ReferenceCurrent] || gain < LeastGain || gain > MostGain || drive > MostDrive)
        {
            return ImpedanceStatus.ReferenceMismatch;
        }

        if (drive < LeastDrive)
        {
            return ImpedanceStatus.NoCell;
        }

        if (_limited[CellVoltage] || _limited[CellCurrent])
        {
            return ImpedanceStatus.Saturated;
        }

        Divide();
        return Real * Real + Imaginary * Imaginary < _short ? ImpedanceStatus.Shorted : ImpedanceStatus.Good;
    }

    private double Square(int which)
    {
        return _real[which] * _real[which] + _imaginary[which] * _imaginary[which];
    }

    private void Divide()
    {
        double[] real = _real;
        double[] imaginary = _imaginary;
        double above = real[CellVoltage] * real[ReferenceCurrent] - imaginary[CellVoltage] * imaginary[ReferenceCurrent];
        double aboveImaginary = real[CellVoltage] * imaginary[ReferenceCurrent] + imaginary[CellVoltage] * real[ReferenceCurrent];
        double below = real[ReferenceVoltage] * real[CellCurrent] - imaginary[ReferenceVoltage] * imaginary[CellCurrent];
        double belowImaginary = real[ReferenceVoltage] * imaginary[CellCurrent] + imaginary[ReferenceVoltage] * real[CellCurrent];
        double scale = Scalar.Ratio(_referenceOhm, below * below + belowImaginary * belowImaginary, 0.0);

        // DFTIMAG has the opposite sign, and with it the quotient.
        Real = (above * below + aboveImaginary * belowImaginary) * scale;
        Imaginary = (above * belowImaginary - aboveImaginary * below) * scale;
    }
}
