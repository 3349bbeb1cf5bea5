namespace SSBms.Control;

/// <summary>
/// The impedance of a cell at one tone, and what each element changes of it: grains, grain boundaries and the
/// lithium interface, each a resistance beside a capacitance, in series with films and with what does not change.
/// </summary>
internal sealed class InterfaceModel
{
    /// <summary>Elements that may change; <see cref="Film"/> to <see cref="Capacitance"/> are their places.</summary>
    public const int Elements = 4;

    /// <summary>Resistance of films that are no arc, over that of the grains.</summary>
    public const int Film = 0;

    /// <summary>ln of the resistance of the electrolyte: grains and grain boundaries.</summary>
    public const int Electrolyte = 1;

    /// <summary>ln of the resistance of the lithium interface.</summary>
    public const int Resistance = 2;

    /// <summary>ln of the capacitance of the lithium interface.</summary>
    public const int Capacitance = 3;

    private const double TwoPi = 6.283185307179586;

    private readonly InterfaceProfile _profile;
    private readonly double[] _angular = new double[InterfaceProfile.Tones];
    private double _film;
    private double _series;
    private double _seriesTime;
    private double _boundary;
    private double _interface;
    private double _boundaryTime;
    private double _interfaceTime;

    /// <summary>Binds the cell.</summary>
    /// <param name="profile">The cell.</param>
    public InterfaceModel(InterfaceProfile profile)
    {
        _profile = profile;
        for (int tone = 0; tone < InterfaceProfile.Tones; tone++)
        {
            _angular[tone] = TwoPi * profile.Hertz[tone];
        }
    }

    /// <summary>Real part of the impedance, Ω·cm².</summary>
    public double Real { get; private set; }

    /// <summary>Imaginary part of the impedance, Ω·cm².</summary>
    public double Imaginary { get; private set; }

    /// <summary>What 1 of each element adds, real part, Ω·cm².</summary>
    public double[] SlopeReal { get; } = new double[Elements];

    /// <summary>The same, imaginary part, Ω·cm².</summary>
    public double[] SlopeImaginary { get; } = new double[Elements];

    /// <summary>Goes to a point.</summary>
    /// <param name="point">The elements: logarithms over those of the profile, films over its grains.</param>
    public void MoveTo(double[] point)
    {
        double electrolyte = Scalar.Exp(point[Electrolyte]);
        _film = _profile.SeriesOhm * point[Film];
        _series = _profile.SeriesOhm * electrolyte;
        _seriesTime = _series * _profile.SeriesFarad;
        _boundary = _profile.BoundaryOhm * electrolyte;
        _boundaryTime = _boundary * _profile.BoundaryFarad;
        _interface = _profile.InterfaceOhm * Scalar.Exp(point[Resistance]);
        _interfaceTime = _interface * _profile.InterfaceFarad * Scalar.Exp(point[Capacitance]);
    }

    /// <summary>Computes <see cref="Real"/> and <see cref="Imaginary"/> at a tone.</summary>
    /// <param name="tone">Its number.</param>
    public void At(int tone)
    {
        double series = _angular[tone] * _seriesTime;
        double boundary = _angular[tone] * _boundaryTime;
        double lithium = _angular[tone] * _interfaceTime;
        double grains = Scalar.Ratio(_series, 1.0 + series * series, 0.0);
        double first = Scalar.Ratio(_boundary, 1.0 + boundary * boundary, 0.0);
        double second = Scalar.Ratio(_interface, 1.0 + lithium * lithium, 0.0);
        Real = _film + grains + first + second + _profile.RestReal[tone];
        Imaginary = _profile.RestImaginary[tone] - grains * series - first * boundary - second * lithium;
    }

    /// <summary>Computes the slopes at a tone as well.</summary>
    /// <param name="tone">Its number.</param>
    public void Slopes(int tone)
    {
        At(tone);
        Arc(Electrolyte, _series, _angular[tone] * _seriesTime);
        double real = SlopeReal[Electrolyte];
        double imaginary = SlopeImaginary[Electrolyte];
        Arc(Electrolyte, _boundary, _angular[tone] * _boundaryTime);
        SlopeReal[Electrolyte] += real;
        SlopeImaginary[Electrolyte] += imaginary;
        SlopeReal[Film] = _profile.SeriesOhm;
        SlopeImaginary[Film] = 0.0;
        double lithium = _angular[tone] * _interfaceTime;
        Arc(Resistance, _interface, lithium);

        // −jωτ times the slope of the resistance.
        SlopeReal[Capacitance] = lithium * SlopeImaginary[Resistance];
        SlopeImaginary[Capacitance] = -lithium * SlopeReal[Resistance];
    }

    /// <summary>R / (1 + jωτ)².</summary>
    private void Arc(int element, double ohm, double turns)
    {
        double square = turns * turns;
        double scale = Scalar.Ratio(ohm, (1.0 + square) * (1.0 + square), 0.0);
        SlopeReal[element] = scale * (1.0 - square);
        SlopeImaginary[element] = -scale * 2.0 * turns;
    }
}
