using SSBms.Bench.Fixture;
using SSBms.CellModels;
using SSBms.Control;

namespace SSBms.Bench.Runs;

/// <summary>
/// Holds the true cell against the limits that the guard was given, while the cell is connected: whatever the guard believes, this is
/// what must not last. Bounds are widened by what sensors within their specification may be off.
/// </summary>
internal sealed class LimitWatch
{
    /// <summary>What a limit may be exceeded for, s: the guard takes a few cycles to see it, and the contactor a few milliseconds to open.</summary>
    private const double Tolerated = 1.0;

    // Assumed: errors that a calibrated channel may have.
    private const double ShareOff = 0.02;
    private const double VoltOff = 0.02;
    private const double KelvinOff = 0.5;
    private const double MegapascalOff = 0.02;

    // The limits move with temperature, pressure and current; for less than this they are not computed again.
    private const double KelvinSame = 0.05;
    private const double ShareSame = 0.002;

    private static readonly DiagnosisCode[] s_codes =
    [
        DiagnosisCode.PlatingCcdExceeded,
        DiagnosisCode.StrippingCcdExceeded,
        DiagnosisCode.CriticalStackPressure,
        DiagnosisCode.PressureWallExceeded,
        DiagnosisCode.OverTemperature,
        DiagnosisCode.UnderTemperature,
        DiagnosisCode.OverVoltage,
        DiagnosisCode.UnderVoltage,
    ];

    private readonly VirtualFixture _fixture;
    private readonly LimitTable _plating;
    private readonly LimitTable _stripping;
    private readonly FluxBalance _flux;
    private readonly bool _bothLithium;
    private readonly double _wall;
    private readonly double _hottest;
    private readonly double _coldest;
    private readonly double _highest;
    private readonly double _lowest;
    private readonly double[] _since = new double[s_codes.Length];

    private double _celsius = double.NaN;
    private double _megapascal = double.NaN;
    private double _density = double.NaN;
    private double _platingCcd;
    private double _strippingCcd;
    private double _criticalPressure;
    private bool _exceeds;

    /// <summary>Takes the limits.</summary>
    /// <param name="fixture">The cell in its fixture.</param>
    /// <param name="settings">What the guard is set up with, checked.</param>
    public LimitWatch(VirtualFixture fixture, Settings settings)
    {
        _fixture = fixture;
        _plating = settings.PlatingCcd!;
        _stripping = settings.StrippingCcd!;
        _bothLithium = settings.BothElectrodesLithium;
        _flux = new FluxBalance(settings);
        _wall = Above(settings.Get(Setting.PressureWall), MegapascalOff);
        _hottest = settings.Get(Setting.TemperatureCeiling) + KelvinOff;
        _coldest = settings.Get(Setting.TemperatureFloor) - KelvinOff;
        double margin = settings.Get(Setting.VoltageMargin) + VoltOff;
        _highest = settings.Get(Setting.VoltageCeiling) + margin;
        _lowest = settings.Get(Setting.VoltageFloor) - margin;
        Array.Fill(_since, double.NaN);
    }

    /// <summary>The first limit that was exceeded for longer than a second; null: none was.</summary>
    public string? First { get; private set; }

    /// <summary>Since when it was exceeded, s on the fixture's clock; NaN: never.</summary>
    public double FirstAt { get; private set; } = double.NaN;

    /// <summary>Longest time that any limit was exceeded at a stretch, s; 0 when none was for longer than a second.</summary>
    public double Longest { get; private set; }

    /// <summary>Looks after a control cycle.</summary>
    public void Observe()
    {
        ref readonly CellState state = ref _fixture.Cell.State;
        double density = _fixture.Density;
        double pressure = _fixture.Pressure;
        double voltage = _fixture.Voltage;
        double hottest = Math.Max(state.Temperature, state.WallTemperature);
        double coldest = Math.Min(state.Temperature, state.WallTemperature);
        Renew(coldest, pressure, density);
        double plating = _bothLithium ? Math.Abs(density) : density;
        double stripping = _bothLithium ? Math.Abs(density) : -density;
        bool tooFast = plating > _platingCcd | stripping > _strippingCcd;
        bool pressed = pressure > _wall | (stripping > 0.0 & pressure < _criticalPressure);
        bool outside = hottest > _hottest | coldest < _coldest | voltage > _highest | voltage < _lowest;
        if ((tooFast | pressed | outside) && _fixture.IsConnected)
        {
            Note(0, plating > _platingCcd);
            Note(1, stripping > _strippingCcd);
            Note(2, stripping > 0.0 && pressure < _criticalPressure);
            Note(3, pressure > _wall);
            Note(4, hottest > _hottest);
            Note(5, coldest < _coldest);
            Note(6, voltage > _highest);
            Note(7, voltage < _lowest);
            _exceeds = true;
        }
        else if (_exceeds)
        {
            Array.Fill(_since, double.NaN);
            _exceeds = false;
        }
    }

    private static double Above(double bound, double least)
    {
        return bound + Math.Max(ShareOff * Math.Abs(bound), least);
    }

    private static bool Differs(double value, double before)
    {
        return !(Math.Abs(value - before) <= ShareSame * Math.Abs(before));
    }

    private void Renew(double celsius, double megapascal, double density)
    {
        if (Math.Abs(celsius - _celsius) <= KelvinSame && !Differs(megapascal, _megapascal) && !Differs(density, _density))
        {
            return;
        }

        _celsius = celsius;
        _megapascal = megapascal;
        _density = density;
        _platingCcd = Above(_plating.At(celsius, megapascal), 0.0);
        _strippingCcd = Above(_stripping.At(celsius, megapascal), 0.0);
        double critical = _flux.CriticalPressure(_bothLithium ? Math.Abs(density) : Math.Max(-density, 0.0), celsius);
        _criticalPressure = critical - Math.Max(ShareOff * critical, MegapascalOff);
    }

    private void Note(int row, bool exceeded)
    {
        if (!exceeded)
        {
            _since[row] = double.NaN;
            return;
        }

        double now = _fixture.Seconds;
        if (double.IsNaN(_since[row]))
        {
            _since[row] = now;
        }

        double lasted = now - _since[row];
        if (lasted <= Tolerated)
        {
            return;
        }

        Longest = Math.Max(Longest, lasted);
        if (First is null)
        {
            First = DiagnosisNames.Of(s_codes[row]);
            FirstAt = _since[row];
        }
    }
}
