using System.Numerics;
using SSBms.CellModels;
using SSBms.Control;

namespace SSBms.Commissioning.Steps;

/// <summary>
/// Contact lost, from sweeps of four tones by the firmware's own estimator: lost contact raises the resistance of the lithium interface and
/// lowers its capacitance alike, and the two are weighed by their covariance. What temperature makes of the resistance is taken off.
/// </summary>
public sealed class ContactEye
{
    private const int MostSteps = 200;

    /// <summary>What drifts beside the noise within a pulse: of the resistance, and of the capacitance.</summary>
    private const double ResistanceFloor = 0.001;
    private const double CapacitanceFloor = 0.001;

    /// <summary>How far a stack pressure that is held wavers, relative.</summary>
    private const double PressureWavers = 0.003;

    private readonly InterfaceEstimator _estimator;
    private readonly double[] _real = new double[InterfaceProfile.Tones];
    private readonly double[] _imaginary = new double[InterfaceProfile.Tones];
    private readonly double _celsius;
    private readonly double _activation;
    private double _pressing;

    /// <summary>Binds the cell.</summary>
    /// <param name="profile">What commissioning has found.</param>
    /// <param name="activation">Activation energy of the lithium interface, eV.</param>
    public ContactEye(InterfaceProfile profile, double activation)
    {
        _estimator = new InterfaceEstimator(profile);
        _celsius = profile.Celsius;
        _activation = activation;
    }

    /// <summary>ln of the interface resistance over that at commissioning, from the newest sweep.</summary>
    public double Resistance => _estimator.Value[InterfaceEstimator.Resistance];

    /// <summary>ln of the electrolyte's resistance over that at commissioning.</summary>
    public double Electrolyte => _estimator.Value[InterfaceEstimator.Electrolyte];

    /// <summary>Takes a sweep.</summary>
    /// <param name="tones">Ω·cm².</param>
    /// <param name="celsius">Temperature of the cell, °C.</param>
    public InterfaceChange Take(Complex[] tones, double celsius)
    {
        ArgumentNullException.ThrowIfNull(tones);
        for (int tone = 0; tone < InterfaceProfile.Tones; tone++)
        {
            _real[tone] = tones[tone].Real;
            _imaginary[tone] = tones[tone].Imaginary;
        }

        _estimator.Begin(_real, _imaginary);
        for (int step = 0; step < MostSteps && !_estimator.Step(); step++) { }
        for (int step = 0; step < MostSteps && !_estimator.IsIdle; step++)
        {
            _estimator.Step();
        }

        double warmth = _activation * (Inverse(celsius) - Inverse(_celsius));
        return new InterfaceChange(Resistance - warmth, _estimator.Value[InterfaceEstimator.Capacitance]);
    }

    /// <summary>Contact lost between two states, −ln of that of all interfaces together.</summary>
    /// <param name="from">The one before.</param>
    /// <param name="to">The one after.</param>
    public double Loss(InterfaceChange from, InterfaceChange to)
    {
        double weight = Weight();
        return weight * (to.Resistance - from.Resistance) - (1.0 - weight) * (to.Capacitance - from.Capacitance);
    }

    /// <summary>
    /// Tells what less pressure did to the resistance, so that the less is believed of it the more a pressure that wavers would do.
    /// </summary>
    /// <param name="slope">d(ln R)/d(ln P).</param>
    public void Press(double slope)
    {
        _pressing = Math.Abs(slope) * PressureWavers;
    }

    /// <summary>1/kT, 1/eV.</summary>
    /// <param name="celsius">°C.</param>
    public static double Inverse(double celsius)
    {
        return 1.0 / (PhysicalConstants.BoltzmannElectronVolt * (celsius + PhysicalConstants.ZeroCelsius));
    }

    /// <summary>What the resistance counts, with the least variance.</summary>
    private double Weight()
    {
        double ohm = Cover(InterfaceEstimator.Resistance, InterfaceEstimator.Resistance) + ResistanceFloor * ResistanceFloor;
        ohm += _pressing * _pressing;
        double farad = Cover(InterfaceEstimator.Capacitance, InterfaceEstimator.Capacitance) + CapacitanceFloor * CapacitanceFloor;
        double common = -Cover(InterfaceEstimator.Resistance, InterfaceEstimator.Capacitance);
        return Math.Clamp((farad - common) / (ohm + farad - 2.0 * common), 0.0, 1.0);
    }

    private double Cover(int row, int column)
    {
        return _estimator.Covariance[row * InterfaceEstimator.Elements + column];
    }
}
