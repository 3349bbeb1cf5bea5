using System.Runtime.CompilerServices;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>
/// The course of a cell in time, stretch by stretch: a stretch ends where the time asked for does, and before that where a
/// dendrite begins to touch or has crossed, an electrolyte cracks, an interlayer melts or freezes, lithium is used up, or the
/// temperature has moved too far.
/// </summary>
internal sealed class Course
{
    private const double MilliwattToWatt = 1e-3;
    private const double Resolution = 1e-3;
    private const double MostWashout = 30.0;
    private const double MostTouches = 3600.0;

    /// <summary>A turn that is nearly reached is looked for.</summary>
    private const double Margin = 1.01;

    private const double Interfaces = 3.0;

    private readonly CellParameters _cell;
    private readonly Conditions _conditions;
    private readonly Terminals _terminals;
    private readonly double _ccdFactor;

    /// <summary>Takes the numbers of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="conditions">What temperature and pressure make of them.</param>
    /// <param name="terminals">What it has at its terminals.</param>
    /// <param name="ccdFactor">Critical current density of this sample over that of the typical one.</param>
    public Course(CellParameters cell, Conditions conditions, Terminals terminals, double ccdFactor)
    {
        _cell = cell;
        _conditions = conditions;
        _terminals = terminals;
        _ccdFactor = ccdFactor;
    }

    /// <summary>What temperature and pressure make of the numbers now.</summary>
    public Conditions Conditions => _conditions;

    /// <summary>Lets time pass.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="density">Current density at the terminals, mA/cm², positive charges.</param>
    /// <param name="ambient">Temperature of the chamber, °C.</param>
    public void Run(ref CellState state, double seconds, double density, double ambient)
    {
        for (double left = seconds; left > 0.0; )
        {
            left -= Pass(ref state, left, density, ambient);
        }
    }

    /// <summary>Brings the conditions to the state.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    public void Update(in CellState state, double megapascal)
    {
        double effective = Math.Max(megapascal, _cell.PressureMemory * state.PeakPressure);
        _conditions.Update(state.Temperature, megapascal, effective);
    }

    /// <summary>Passes one stretch.</summary>
    /// <returns>How long it was, s.</returns>
    private double Pass(ref CellState state, double longest, double density, double ambient)
    {
        Flow flow;
        _terminals.Meet(state, density, out flow.Elements);
        double step = _cell.Cathode is { } cathode ? cathode.Shortened(state, longest, density, _conditions) : longest;
        CurrentShare share = Shared(state, flow.Elements, density, ref step);
        double lasts = LithiumElectrode.Lasts(state.Negative, Plated(share.Ions, share.Particles));
        lasts = _cell.Cathode is null ? Math.Min(lasts, LithiumElectrode.Lasts(state.Positive, -share.Ions)) : lasts;

        // Where nothing is left to strip no ion passes, whatever the terminals ask for.
        share = lasts > 0.0 ? share : CurrentShare.Whole(0.0);
        step = lasts > 0.0 ? Math.Min(step, lasts) : longest;
        if (density < 0.0 != share.Ions < 0.0 && _terminals.TellDirections(state))
        {
            _terminals.Meet(state, share.Ions, out flow.Elements);
        }

        flow.Share = share;
        flow.Seconds = step;
        double watt = share.Ions * share.Ions * PhysicalConstants.VoltPerMilliampereOhm * MilliwattToWatt;
        double heat = watt * flow.Elements.Total;
        if (share.Side != 0.0)
        {
            heat += _cell.Cathode!.Side.Heat(share.Side, share.Surface) * MilliwattToWatt;
        }

        flow.Drift = _cell.Heat.Drift(state.Temperature, heat, ambient);
        flow.Relief = _cell.Heat.IsFelt(heat) ? watt * _terminals.Softening(state.Temperature, flow.Elements) : 0.0;
        step = HeatBalance.Shortened(step, state.Temperature, flow.Drift);
        if (MayTurn(state, flow, step))
        {
            return ToTurn(ref state, flow, step);
        }

        Advance(ref state, flow, step);
        return step;
    }

    /// <summary>Passes a stretch, or what of it lies before a turn.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ToTurn(ref CellState state, in Flow flow, double longest)
    {
        CellState before = state;
        Advance(ref state, flow, longest);
        if (!Turned(before, state))
        {
            return longest;
        }

        double low = 0.0;
        double high = longest;
        while (high - low > Resolution)
        {
            double middle = 0.5 * (low + high);
            Return(ref state, before);
            Advance(ref state, flow, middle);
            (low, high) = Turned(before, state) ? (low, middle) : (middle, high);
        }

        Return(ref state, before);
        Advance(ref state, flow, high);
        return high;
    }

    private void Return(ref CellState state, in CellState before)
    {
        state = before;
        _conditions.Update(state.Temperature);
    }

    /// <summary>What of a current of ions plates at the negative electrode where particles take so much of it, mA/cm².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Plated(double ions, double particles)
    {
        return ions > particles ? particles + _cell.Cathode!.Side.Given(ions - particles) : ions;
    }

    /// <summary>How a current is shared, and for how long at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CurrentShare Shared(in CellState state, in CellElements elements, double density, ref double step)
    {
        if (_cell.Leak.MayTouch(state) && Load(state, density) >= DendriteGrowth.LeastLoad)
        {
            // What grows does so only while the short does not touch, so each of the two is followed by itself.
            step = Math.Min(step, Math.Max(0.5 * LeakPath.TouchSeconds, step / MostTouches));
        }

        double leak = _terminals.Leak(state, step);
        if (leak <= 0.0 && !_terminals.HasSide(state, density, step))
        {
            return CurrentShare.Whole(density);
        }

        _terminals.ShareUntilEmptied(state, elements, density, leak, ref step, out CurrentShare share);
        return share;
    }

    /// <summary>True when the course may take a turn within a stretch: where what can grow meanwhile is enough for the next one.</summary>
    private bool MayTurn(in CellState state, in Flow flow, double step)
    {
        if (step <= Resolution)
        {
            return false;
        }

        double growth = MostGrowth(state, flow.Density, step);
        double melting = _cell.Melting - state.Temperature;
        return (growth > 0.0 && growth > _cell.Leak.ToNext(state))
            || MayCrack(state, flow.Density, step)
            || (_cell.Washout > 0.0 && melting * (melting - flow.Drift * step) <= 0.0);
    }

    /// <summary>The most a dendrite can grow in a stretch. What plates fills voids, so the load is highest at its start.</summary>
    private double MostGrowth(in CellState state, double density, double step)
    {
        return Margin * Math.Max(_conditions.WallRate * step, _cell.Lithium.Dendrites.Most(Load(state, density), step));
    }

    /// <summary>True when interphases may grow within a stretch to where the electrolyte cracks.</summary>
    private bool MayCrack(in CellState state, double density, double step)
    {
        if (_cell.CrackGrowth <= 0.0 || state.Cracked)
        {
            return false;
        }

        // (a + b + c)² ≤ 3·(a² + b² + c²): no root has to be taken to see that it is far.
        double seconds = step * _conditions.InterphaseRate;
        double charge = Math.Abs(density) * step * PhysicalConstants.HoursPerSecond;
        double most = Interfaces * _cell.Lithium.Interphase.MostSquared(seconds, charge);
        most += _cell.Cathode is { } cathode ? Interfaces * cathode.Interphase.MostSquared(seconds) : most;
        double left = _cell.CrackGrowth - InterphaseGrown(state);
        return most >= left * left;
    }

    private static double InterphaseGrown(in CellState state)
    {
        return state.Negative.Interphase + state.Positive.Interphase + state.CathodeInterphase;
    }

    /// <summary>Local current density over the critical one where lithium plates.</summary>
    private double Load(in CellState state, double density)
    {
        return density > 0.0 ? density / Critical(state.Negative)
            : _cell.Cathode is null && density < 0.0 ? -density / Critical(state.Positive)
            : 0.0;
    }

    private double Critical(in LithiumState electrode)
    {
        return _conditions.Decays.Contact.Fraction(_cell.Lithium.Voids, electrode.Void) * _conditions.PlatingCcd * _ccdFactor;
    }

    private bool Turned(in CellState before, in CellState after)
    {
        return _cell.Leak.MayTouch(before) != _cell.Leak.MayTouch(after)
            || LeakPath.IsShorted(before) != LeakPath.IsShorted(after)
            || before.Cracked != after.Cracked
            || (_cell.Washout > 0.0 && before.Temperature > _cell.Melting != after.Temperature > _cell.Melting);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Advance(ref CellState state, in Flow flow, double seconds)
    {
        int version = _conditions.Version;
        if (_cell.Washout > 0.0 && state.Temperature > _cell.Melting)
        {
            double washed = _cell.Washout * Math.Abs(flow.Density) * seconds / PhysicalConstants.SecondsPerHour;
            state.Washout = Math.Min(state.Washout + washed, MostWashout);
        }

        CurrentShare share =
            flow.Share.Side == 0.0 || seconds == flow.Seconds ? flow.Share : _terminals.Over(state, flow.Share.Ions, seconds);
        double critical = _conditions.PlatingCcd * _ccdFactor;
        double tolerance = _cell.Definition.Tolerance;
        state.LostLithium += _cell.Lithium.Advance(
            ref state.Negative,
            Plated(share.Ions, share.Particles),
            seconds,
            _conditions,
            critical,
            tolerance
        );
        if (_cell.Cathode is { } cathode)
        {
            cathode.Advance(ref state, share.Particles, share.Side, share.Surface, seconds, _conditions);
        }
        else
        {
            state.LostLithium += _cell.Lithium.Advance(ref state.Positive, -flow.Density, seconds, _conditions, critical, tolerance);
        }

        Damage(ref state, seconds);
        _cell.Heat.Advance(ref state, seconds, flow.Drift, flow.Relief, _conditions.Decays);
        _conditions.Update(state.Temperature);
        Settle(ref state, flow, seconds, version);
    }

    /// <summary>Brings the double layers to the end of a stretch, at whose resistances they are then.</summary>
    private void Settle(ref CellState state, in Flow flow, double seconds, int version)
    {
        Decays decays = _conditions.Decays;
        _cell.Lithium.Settle(ref state.Negative, flow.Elements.Negative, flow.Density, seconds, _conditions, ref decays.NegativeTransfer);
        if (_cell.Cathode is { } cathode)
        {
            cathode.Settle(ref state, flow.Elements.Cathode, flow.Density, seconds, _conditions, version);
        }
        else
        {
            _cell.Lithium.Settle(
                ref state.Positive,
                flow.Elements.Positive,
                -flow.Density,
                seconds,
                _conditions,
                ref decays.PositiveTransfer
            );
        }
    }

    private void Damage(ref CellState state, double seconds)
    {
        if (_conditions.WallRate > 0.0)
        {
            state.WallDamage = Math.Min(state.WallDamage + _conditions.WallRate * seconds, 1.0);
        }

        if (_cell.CrackGrowth > 0.0 && !state.Cracked)
        {
            state.Cracked = InterphaseGrown(state) > _cell.CrackGrowth;
        }

        _cell.Leak.Advance(ref state, seconds, _conditions.Decays);
    }
}
