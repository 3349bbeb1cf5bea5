using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>
/// What temperature and stack pressure make of the parameters. Both are taken on a fine grid and everything is computed anew
/// only when a grid point changes, so that the same state always gives the same numbers.
/// </summary>
public sealed class Conditions
{
    private const double GridPerKelvin = 1e3;
    private const double GridPerMegapascal = 1e5;

    private readonly CellParameters _cell;

    // Points of the grid.
    private double _warmth = double.NaN;
    private double _force = double.NaN;
    private double _remembered = double.NaN;
    private double _creepRate;
    private double _fluxRate;
    private double _pressed;
    private double _wall;

    /// <summary>Takes the parameters of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public Conditions(CellParameters cell)
    {
        _cell = cell;
        Decays = new Decays(cell.Cathode is { Particles.FollowsSites: true });
    }

    /// <summary>Exponentials of the cell.</summary>
    public Decays Decays { get; }

    /// <summary>Conductivity of the electrolyte over that at the cell's reference temperature.</summary>
    public double ElectrolyteRate { get; private set; }

    /// <summary>Resistance of the sound electrolyte, Ω·cm².</summary>
    public double Electrolyte { get; private set; }

    /// <summary>Resistance of the interlayer as it was assembled, Ω·cm²; 0 without one.</summary>
    public double Interlayer { get; private set; }

    /// <summary>Charge-transfer resistance of the cathode worked in, Ω·cm²; 0 without one.</summary>
    public double CathodeTransfer { get; private set; }

    /// <summary>Charge-transfer resistance of a lithium interface in full contact, Ω·cm².</summary>
    public double LithiumTransfer { get; private set; }

    /// <summary>Rate of the lithium interface, likewise.</summary>
    public double LithiumRate { get; private set; }

    /// <summary>Diffusion in the cathode particles, likewise.</summary>
    public double DiffusionRate { get; private set; }

    /// <summary>Growth of interphases, likewise.</summary>
    public double InterphaseRate { get; private set; }

    /// <summary>Stripping current density that leaves no voids, mA/cm² of true area.</summary>
    public double ReplenishmentLimit { get; private set; }

    /// <summary>Closing rate of voids, 1/s.</summary>
    public double Healing { get; private set; }

    /// <summary>Critical current density for plating of the typical sample, mA/cm².</summary>
    public double PlatingCcd { get; private set; }

    /// <summary>Resistance of the lithium interface over that without pressure.</summary>
    public double PressureFactor { get; private set; }

    /// <summary>Damage per second by lithium creeping into the electrolyte, 1/s.</summary>
    public double WallRate { get; private set; }

    /// <summary>How often anything of it has changed.</summary>
    public int Version { get; private set; }

    /// <summary>Brings everything up to a temperature and pressure.</summary>
    /// <param name="celsius">Temperature of the cell, °C.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="effective">Pressure the interface resistance still remembers, MPa.</param>
    public void Update(double celsius, double megapascal, double effective)
    {
        double warmth = Math.Round(celsius * GridPerKelvin);
        double force = Math.Round(megapascal * GridPerMegapascal);
        double remembered = Math.Round(effective * GridPerMegapascal);
        if (warmth == _warmth && force == _force && remembered == _remembered)
        {
            return;
        }

        if (warmth != _warmth)
        {
            _warmth = warmth;
            Warm(warmth / GridPerKelvin);
        }

        if (force != _force)
        {
            _force = force;
            Press(force / GridPerMegapascal);
        }

        if (remembered != _remembered)
        {
            _remembered = remembered;
            PressureFactor = PressedContact.Factor(
                remembered / GridPerMegapascal,
                _cell.PressureScale,
                _cell.PressureExponent,
                _cell.ContactHardness
            );
        }

        Combine();
    }

    /// <summary>Brings everything up to a temperature, at the pressure there is.</summary>
    /// <param name="celsius">Temperature of the cell, °C.</param>
    public void Update(double celsius)
    {
        double warmth = Math.Round(celsius * GridPerKelvin);
        if (warmth == _warmth)
        {
            return;
        }

        _warmth = warmth;
        Warm(warmth / GridPerKelvin);
        Combine();
    }

    /// <summary>What follows both temperature and pressure.</summary>
    private void Combine()
    {
        Version++;
        double flow = _pressed * _creepRate;
        ReplenishmentLimit = _cell.DiffusionDensity * _fluxRate + _cell.CreepDensity * flow;
        Healing = _cell.Healing * flow;
        WallRate = _wall * _creepRate;
        PlatingCcd = _cell.Plating.At(_warmth / GridPerKelvin, _force / GridPerMegapascal);
        LithiumTransfer = _cell.Lithium.Resistance * PressureFactor / LithiumRate;
    }

    private void Warm(double celsius)
    {
        double inverse = PhysicalConstants.InverseKelvin(celsius, _cell.Reference);
        double room = PhysicalConstants.InverseKelvin(celsius, PhysicalConstants.RoomCelsius);
        Vector256<double> rates = Exponentials.Of(_cell.Activations * inverse);
        Vector256<double> more = Exponentials.Of(_cell.MoreActivations * Vector256.Create(inverse, inverse, room, room));
        ElectrolyteRate = rates.GetElement(0);
        LithiumRate = rates.GetElement(1);
        DiffusionRate = rates.GetElement(3);
        InterphaseRate = more.GetElement(1);
        _creepRate = more.GetElement(2);
        _fluxRate = more.GetElement(3);
        Electrolyte = _cell.Electrolyte / ElectrolyteRate;
        Interlayer = _cell.Interlayer / more.GetElement(0);
        CathodeTransfer = _cell.Cathode is { } cathode ? cathode.Resistance / rates.GetElement(2) : 0.0;
    }

    /// <summary>Share of the pores that a pressure opens: none at the onset, all but a few parts in ten thousand at twice that.</summary>
    private static double Opened(double onset)
    {
        double cube = onset * onset * onset;
        double sixth = cube * cube;
        return 1.0 - sixth * sixth;
    }

    /// <summary>
    /// How much faster lithium enters than it creeps. What yields at all yields all at once, so this is steep: Li6PS5Cl bears 20 MPa for
    /// 190 h and 25 MPa for 48.
    /// </summary>
    private static double Extruded(double share)
    {
        const double Steepness = 16.0;
        return 1.0 + Math.Pow(share, Steepness);
    }

    private void Press(double megapascal)
    {
        _pressed = Math.Pow(Math.Max(megapascal, 0.0), _cell.CreepExponent);
        _wall =
            megapascal > _cell.WallOnset
                ? Math.Pow(megapascal / 10.0, _cell.WallExponent)
                    * Opened(_cell.WallOnset / megapascal)
                    * Extruded(megapascal / _cell.WallExtrusion)
                    / _cell.WallSeconds
                : 0.0;
    }
}
