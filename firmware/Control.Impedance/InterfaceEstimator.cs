namespace SSBms.Control;

/// <summary>
/// The elements of a cell from sweeps of four tones: each sweep moves the estimate by the pseudo-inverse of what it is off, so that the
/// estimate goes to the least squares of the circuit itself and not of a straight line. The pseudo-inverse is made anew, over some control
/// cycles, when the cell has gone far from where it was made.
/// </summary>
public sealed class InterfaceEstimator
{
    /// <summary>Elements; places are those of <see cref="Film"/> to <see cref="Capacitance"/>.</summary>
    public const int Elements = InterfaceModel.Elements;

    /// <summary>Resistance of films that are no arc, over that of the grains in the profile.</summary>
    public const int Film = InterfaceModel.Film;

    /// <summary>ln of the resistance of the electrolyte over that of the profile.</summary>
    public const int Electrolyte = InterfaceModel.Electrolyte;

    /// <summary>ln of the resistance of the lithium interface over that of the profile.</summary>
    public const int Resistance = InterfaceModel.Resistance;

    /// <summary>ln of the capacitance of the lithium interface over that of the profile.</summary>
    public const int Capacitance = InterfaceModel.Capacitance;

    private const int Tones = InterfaceProfile.Tones;
    private const double Far = 0.2;

    /// <summary>It is the cell that must have gone, and not the noise.</summary>
    private const double MeanWeight = 0.25;

    /// <summary>No element changes by more from one sweep to the next than what is taken over.</summary>
    private const double MostMove = 0.5;

    /// <summary>Nothing is further from the profile than a factor of 150.</summary>
    private const double MostChange = 5.0;

    private const double MostMisfit = 50.0;

    // Squares: five standard deviations of the difference of two sweeps, and a little.
    private const double Deviations = 50.0;
    private const double LeastNear = 0.01;
    private const double MostFilm = 1000.0;
    private const double LargestShare = 0.9;

    private readonly InterfaceModel _model;
    private readonly double[] _sweepReal = new double[Tones];
    private readonly double[] _sweepImaginary = new double[Tones];
    private readonly double[] _offReal = new double[Tones];
    private readonly double[] _offImaginary = new double[Tones];
    private readonly double[] _move = new double[Elements];
    private readonly double[] _mean = new double[Elements];
    private readonly double _perNoise;
    private Linearisation _used;
    private Linearisation _next;
    private int _step = Tones + 2;
    private bool _makes;

    /// <summary>Takes the cell and makes the first pseudo-inverse.</summary>
    /// <param name="profile">The cell.</param>
    public InterfaceEstimator(InterfaceProfile profile)
    {
        _model = new InterfaceModel(profile);
        _used = new Linearisation(profile);
        _next = new Linearisation(profile);
        _perNoise = Scalar.Ratio(1.0, profile.Noise * profile.Noise * (2.0 * Tones - Elements), 0.0);
        _used.Begin(Value);
        while (!_used.IsReady)
        {
            _used.Step();
        }
    }

    /// <summary>The newest estimate.</summary>
    public double[] Value { get; } = new double[Elements];

    /// <summary>Covariance of an estimate, row by row.</summary>
    public double[] Covariance => _used.Covariance;

    /// <summary>What a gain that is wrong for all tones alike does to each element.</summary>
    public double[] PerGain => _used.PerGain;

    /// <summary>Mean square of what the circuit leaves unexplained of a sweep, over that of the noise: about 1.</summary>
    public double Misfit { get; private set; }

    /// <summary>
    /// True when the newest sweep moved the lithium interface no further than noise does, and the circuit explains it: not so just after a
    /// jump, until the estimate has come there.
    /// </summary>
    public bool IsSettled { get; private set; }

    /// <summary>True when nothing is left to do until the next sweep.</summary>
    public bool IsIdle => _step > Tones + 1 && !_makes;

    /// <summary>Takes a sweep.</summary>
    /// <param name="real">Real parts of the four tones, Ω·cm², finite.</param>
    /// <param name="imaginary">Imaginary parts, Ω·cm², finite.</param>
    public void Begin(double[] real, double[] imaginary)
    {
        for (int tone = 0; tone < Tones; tone++)
        {
            _sweepReal[tone] = real[tone];
            _sweepImaginary[tone] = imaginary[tone];
        }

        _step = 0;
    }

    /// <summary>Does the next step, one in each control cycle.</summary>
    /// <returns>True when <see cref="Value"/> is a new estimate.</returns>
    public bool Step()
    {
        if (_step > Tones + 1)
        {
            Make();
            return false;
        }

        _step++;
        if (_step == 1)
        {
            _model.MoveTo(Value);
            return false;
        }

        if (_step <= Tones + 1)
        {
            Compare(_step - 2);
            return false;
        }

        Move();
        return true;
    }

    private void Make()
    {
        if (!_makes)
        {
            return;
        }

        _next.Step();
        if (_next.IsReady)
        {
            Linearisation old = _used;
            _used = _next;
            _next = old;
            _makes = false;
        }
    }

    /// <summary>By how much the logarithm of a tone is off.</summary>
    private void Compare(int tone)
    {
        _model.At(tone);
        double real = _sweepReal[tone] * _model.Real + _sweepImaginary[tone] * _model.Imaginary;
        double imaginary = _sweepImaginary[tone] * _model.Real - _sweepReal[tone] * _model.Imaginary;
        double square = _model.Real * _model.Real + _model.Imaginary * _model.Imaginary;
        _offReal[tone] = ComplexLogarithm.Magnitude(Scalar.Ratio(real, square, 0.0), Scalar.Ratio(imaginary, square, 0.0));
        _offImaginary[tone] = ComplexLogarithm.Angle(real, imaginary);
    }

    private void Move()
    {
        double[] inverseReal = _used.InverseReal;
        double[] inverseImaginary = _used.InverseImaginary;
        for (int i = 0; i < Elements; i++)
        {
            double sum = 0.0;
            for (int tone = 0; tone < Tones; tone++)
            {
                sum += inverseReal[tone * Elements + i] * _offReal[tone] + inverseImaginary[tone * Elements + i] * _offImaginary[tone];
            }

            double move = Scalar.Clamp(sum, -MostMove, MostMove);
            _move[i] = move;
            Value[i] = Scalar.Clamp(Value[i] + move, -MostChange, i == Film ? MostFilm : MostChange);
            _mean[i] += (Value[i] - _mean[i]) * MeanWeight;
        }

        // What the tones show as a whole is a resistance: no film takes more away than the grains have.
        double least = -LargestShare * Scalar.Exp(Value[Electrolyte]);
        Value[Film] = Value[Film] > least ? Value[Film] : least;

        Misfit = Unexplained() * _perNoise;
        IsSettled = Misfit < MostMisfit && IsNear(Resistance) && IsNear(Capacitance);
        if (!_makes && _used.Distance(_mean) > Far)
        {
            _makes = true;
            _next.Begin(_mean);
        }
    }

    private bool IsNear(int element)
    {
        double near = LeastNear + Deviations * Covariance[element * Elements + element];
        return _move[element] * _move[element] < near;
    }

    private double Unexplained()
    {
        double[] slopeReal = _used.SlopeReal;
        double[] slopeImaginary = _used.SlopeImaginary;
        double sum = 0.0;
        for (int tone = 0; tone < Tones; tone++)
        {
            double real = _offReal[tone];
            double imaginary = _offImaginary[tone];
            for (int i = 0; i < Elements; i++)
            {
                real -= slopeReal[tone * Elements + i] * _move[i];
                imaginary -= slopeImaginary[tone * Elements + i] * _move[i];
            }

            sum += real * real + imaginary * imaginary;
        }

        return sum;
    }
}
