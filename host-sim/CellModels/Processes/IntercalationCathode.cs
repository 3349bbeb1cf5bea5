using System.Numerics;
using System.Runtime.CompilerServices;
using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// An intercalation cathode: one particle stands for all, its open-circuit voltage is that of its surface. Where two phases give
/// a flat curve, the surface still feels the phase it is in, so its voltage also falls with what it has over the mean.
/// </summary>
public sealed class IntercalationCathode
{
    private const double FaradPerMicrofarad = 1e-6;
    private const double LeastActive = 1e-3;

    /// <summary>Of a filling, that a leak may take in one stretch.</summary>
    private const double MostFilling = 0.02;

    private readonly OpenCircuitCurve _curve;
    private readonly double _wetting;
    private readonly double _perWettingCharge;
    private readonly double _phaseSlope;
    private readonly double _fadePerCharge;
    private readonly double _fillingPerCharge;

    /// <summary>Takes the parameters of a cell with a cathode.</summary>
    /// <param name="cell">The cell.</param>
    public IntercalationCathode(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _curve = cell.OpenCircuit ?? throw new ArgumentException("the cell has no cathode", nameof(cell));
        Resistance = cell["cathode.resistance"];
        _wetting = cell["cathode.wetting"];
        _perWettingCharge = 1.0 / cell["cathode.wetting_charge"];
        Capacitance = cell["cathode.capacitance"] * FaradPerMicrofarad;
        Particles = new ParticleDiffusion(cell["cathode.diffusion_time"], cell["cathode.diffusion_exponent"]);
        _phaseSlope = cell["cathode.phase_slope"];
        Capacity = cell["cathode.loading"] * cell["cathode.capacity"] * 1e-3;
        MostCharge = MostFilling * Capacity * PhysicalConstants.SecondsPerHour;
        _fillingPerCharge = -1.0 / (Capacity * PhysicalConstants.SecondsPerHour);
        Side = new SideReactions(cell, Capacity);
        Oxidation = Oxidation.Of(cell);
        Sharing = new CurrentSharing(_curve, _phaseSlope, Side, Oxidation);
        _fadePerCharge = -Math.Log(1.0 - cell["cathode.fade"]) / (2.0 * Capacity);
        Interphase = new InterphaseGrowth(cell["cathode.interphase_linear"], cell["cathode.interphase_parabolic"], 0.0, 1.0);
    }

    /// <summary>Capacity of the fresh cathode, mAh/cm².</summary>
    public double Capacity { get; }

    /// <summary>Charge that moves it no further than it may be in one stretch, mA·s/cm².</summary>
    public double MostCharge { get; }

    /// <summary>Charge-transfer resistance worked in, at the reference temperature, Ω·cm².</summary>
    public double Resistance { get; }

    /// <summary>Capacitance of the interface, F/cm².</summary>
    public double Capacitance { get; }

    /// <summary>What takes a current that its particles cannot.</summary>
    public SideReactions Side { get; }

    /// <summary>What is oxidised within its operating window; null where nothing is.</summary>
    public Oxidation? Oxidation { get; }

    /// <summary>How they share it.</summary>
    public CurrentSharing Sharing { get; }

    /// <summary>Diffusion in its particles.</summary>
    public ParticleDiffusion Particles { get; }

    /// <summary>Interphase of the cathode.</summary>
    public InterphaseGrowth Interphase { get; }

    /// <summary>Charge-transfer resistance of the cathode interface.</summary>
    /// <param name="state">The cell: its first cycles work the interface in.</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>Ω·cm².</returns>
    public double ChargeTransfer(in CellState state, Conditions conditions)
    {
        double worked = conditions.CathodeTransfer;
        return _wetting > 0.0
            ? worked * (1.0 + _wetting * conditions.Decays.Wetting.Of(state.CathodeThroughput * _perWettingCharge))
            : worked;
    }

    /// <summary>The particles' surface after a constant current.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ParticleSurface Surface(in CellState state, double seconds, Conditions conditions)
    {
        return Surface(state, FillingRate(state, conditions), seconds, conditions);
    }

    /// <summary>The same if all of the cathode were active: what a current does to it has to be divided by the share that is.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ParticleSurface WholeSurface(in CellState state, double seconds, Conditions conditions)
    {
        return Surface(state, _fillingPerCharge, seconds, conditions);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ParticleSurface Surface(in CellState state, double perDensity, double seconds, Conditions conditions)
    {
        (double left, double perRate) = Particles.After(state.Profile, state.Filling, seconds, conditions);
        return new ParticleSurface(state.Filling, perDensity * seconds, left, perDensity * perRate);
    }

    /// <summary>How much of a time its particles may be taken to conduct lithium as well as they do at its start.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="seconds">The time, s.</param>
    /// <param name="density">Current density, mA/cm².</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>s.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Shortened(in CellState state, double seconds, double density, Conditions conditions)
    {
        return Particles.FollowsSites
            ? Particles.Shortened(state.Profile, density * FillingRate(state, conditions), seconds, conditions)
            : seconds;
    }

    /// <summary>Filling of the particles' surface now.</summary>
    /// <param name="state">The cell.</param>
    public static double SurfaceFilling(in CellState state)
    {
        return state.Filling + state.Profile.Excess;
    }

    /// <summary>Voltage of the particles' surface now.</summary>
    /// <param name="state">The cell.</param>
    /// <returns>V against lithium.</returns>
    public double SurfaceVolts(in CellState state)
    {
        double excess = state.Profile.Excess;
        return _curve.At(state.Filling + excess) - _phaseSlope * excess;
    }

    /// <summary>How full the cathode of a discharged cell is: to where its voltage ends, and a little before it is full.</summary>
    /// <param name="volts">Lowest operating voltage, of the cathode against lithium, V.</param>
    public double Discharged(double volts)
    {
        const double Reserve = 0.02;
        const double Room = 0.005;
        return Math.Min(_curve.FillingAt(volts + Reserve), 1.0 - Room);
    }

    /// <summary>The charge transfer after a constant current.</summary>
    /// <param name="volts">Voltage over it at the start, V.</param>
    /// <param name="resistance">Its resistance, Ω·cm².</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>In the direction of charge.</returns>
    public ChargeTransfer Relaxed(double volts, double resistance, double seconds, Conditions conditions)
    {
        return Processes.ChargeTransfer.After(volts, resistance, Capacitance, seconds, ref conditions.Decays.PositiveTransfer);
    }

    /// <summary>What filling and diffusion of the particles add to the impedance: the linearised equations of <see cref="Advance"/>.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="angular">Angular frequency, rad/s; positive.</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>Ω·cm².</returns>
    public Complex Diffusion(in CellState state, double angular, Conditions conditions)
    {
        const double OhmPerVoltAndMilliampere = 1e3;
        Complex excess = Particles.Response(state.Profile, state.Filling, angular, conditions);
        double slope = _curve.Slope(state.Filling + state.Profile.Excess);
        Complex volts = slope * (1.0 / new Complex(0.0, angular) + excess) - _phaseSlope * excess;
        return FillingRate(state, conditions) * OhmPerVoltAndMilliampere * volts;
    }

    /// <summary>Advances the cathode.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">What its particles take, mA/cm².</param>
    /// <param name="side">What side reactions take, mA/cm².</param>
    /// <param name="volts">Voltage of the particles' surface against lithium while they do, V.</param>
    /// <param name="seconds">s.</param>
    /// <param name="conditions">Temperature.</param>
    public void Advance(ref CellState state, double density, double side, double volts, double seconds, Conditions conditions)
    {
        double rate = density * FillingRate(state, conditions);
        Particles.Advance(ref state.Profile, state.Filling, rate, seconds, conditions);
        state.Filling += rate * seconds;
        double charge = Math.Abs(density) * seconds * PhysicalConstants.HoursPerSecond;
        state.CathodeThroughput += charge;
        double spent = _fadePerCharge * charge;
        if (side != 0.0)
        {
            spent += Aside(ref state, side, volts, seconds);
        }

        if (spent > 0.0)
        {
            double lost = state.ActiveCathode * spent * Exponentials.Mean(spent);
            if (lost > state.ActiveCathode - LeastActive)
            {
                lost = Math.Max(state.ActiveCathode - LeastActive, 0.0);
            }

            double held = lost * Capacity * state.Filling;
            state.LostLithium += held;
            state.HeldLithium += held;
            state.ActiveCathode -= lost;
        }

        if (!Interphase.IsStable)
        {
            state.CathodeInterphase = Interphase.After(state.CathodeInterphase, seconds * conditions.InterphaseRate);
        }
    }

    /// <summary>Brings the double layer to the end of a stretch of constant current.</summary>
    /// <param name="state">The cell, advanced.</param>
    /// <param name="start">Charge-transfer resistance at the start, Ω·cm².</param>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature at the end.</param>
    /// <param name="version">Their version at the start.</param>
    public void Settle(ref CellState state, double start, double density, double seconds, Conditions conditions, int version)
    {
        ChargeTransfer steady = Relaxed(state.CathodeOverpotential, start, seconds, conditions);
        double end = version == conditions.Version && _wetting <= 0.0 ? start : ChargeTransfer(state, conditions);
        state.CathodeOverpotential = steady.Changed(density, start, end, Capacitance, seconds);
    }

    /// <summary>Lithium in the active cathode, mAh/cm².</summary>
    /// <param name="state">The cell.</param>
    public double Lithium(in CellState state)
    {
        return state.Filling * state.ActiveCathode * Capacity;
    }

    /// <summary>What side reactions do to the cell.</summary>
    /// <returns>−ln of the share of the cathode that is left.</returns>
    private double Aside(ref CellState state, double side, double volts, double seconds)
    {
        // What is plated onto the particles is dead.
        double hours = seconds * PhysicalConstants.HoursPerSecond;
        double taken = side * hours;
        state.LostLithium += Math.Max(-taken, 0.0);
        state.GivenLithium += Side.Given(taken);
        if (Oxidation is { } oxidation && oxidation.Runs(state))
        {
            double oxidised = oxidation.Most(state) * oxidation.Drive(volts).Share * hours;
            oxidation.Advance(ref state, oxidised);
            taken -= oxidised;
        }

        return Side.Damage * Math.Abs(taken);
    }

    /// <summary>Filling per charge density that comes in, cm²/mA/s.</summary>
    private double FillingRate(in CellState state, Conditions conditions)
    {
        return _fillingPerCharge * conditions.Decays.Active.Of(state.ActiveCathode);
    }
}
