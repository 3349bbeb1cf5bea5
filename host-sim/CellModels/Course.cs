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
        double plated = Plated(share.Ions, share.Particles);
        if (
            LithiumElectrode.MayEnd(state.Negative, plated, step)
            || (_cell.Cathode is null && LithiumElectrode.MayEnd(state.Positive, -share.Ions, step))
        )
        {
            // Where nothing is left to strip no ion passes, whatever the terminals ask for.
            double lasts = Lasts(state, plated, share.Ions);
            share = lasts > 0.0 ? share : CurrentShare.Whole(0.0);
            step = lasts > 0.0 ? Math.Min(step, lasts) : longest;
        }

        if (density < 0.0 != share.Ions < 0.0 && _terminals.TellDirections(state))
        {
            _terminals.Meet(state, share.Ions, out flow.Elements);
        }

        flow.Share = share;
        flow.Seconds = step;
        double heat =
            share.Side == 0.0
                ? Ohmic(share.Ions) * flow.Elements.Total
                : WithSide(share.Particles, share.Ions, share.Surface, flow.Elements);
        double drift = _cell.Heat.Drift(state.Temperature, heat, ambient);
        flow.Drift = drift;
        flow.Relief = _cell.Heat.IsFelt(heat) ? Relief(state, share.Ions, flow.Elements) : 0.0;
        step = HeatBalance.Shortened(step, state.Temperature, drift);
        if (step > Resolution && Turns.MayCome(_cell, _conditions, state, flow, Load(state, share.Ions), step))
        {
            return ToTurn(ref state, flow, step);
        }

        Advance(ref state, flow, step);
        return step;
    }

    /// <summary>What a current of ions turns to heat, W/cm² per Ω·cm².</summary>
    private static double Ohmic(double ions)
    {
        return ions * ions * PhysicalConstants.VoltPerMilliampereOhm * MilliwattToWatt;
    }

    /// <summary>Heat where side reactions take a part of a current, W/cm².</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double WithSide(double particles, double ions, double surface, in CellElements elements)
    {
        return Ohmic(ions) * elements.Total + _cell.Cathode!.Side.Heat(ions - particles, surface) * MilliwattToWatt;
    }

    /// <summary>How much of its own heat a cell loses per kelvin as it softens, W/cm²/K.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Relief(in CellState state, double ions, in CellElements elements)
    {
        return Ohmic(ions) * _terminals.Softening(state.Temperature, elements);
    }

    /// <summary>How long a current can flow until an electrode is used up, s; 0 where nothing is left to strip.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Lasts(in CellState state, double plated, double ions)
    {
        double lasts = LithiumElectrode.Lasts(state.Negative, plated);
        return _cell.Cathode is null ? Math.Min(lasts, LithiumElectrode.Lasts(state.Positive, -ions)) : lasts;
    }

    /// <summary>Passes a stretch, or what of it lies before a turn.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ToTurn(ref CellState state, in Flow flow, double longest)
    {
        CellState before = state;
        Advance(ref state, flow, longest);
        if (!Turns.Came(_cell, before, state))
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
            (low, high) = Turns.Came(_cell, before, state) ? (low, middle) : (middle, high);
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
        if (leak > 0.0)
        {
            double ions = _terminals.BesideLeak(state, elements, density, leak, step);
            if (!double.IsNaN(ions))
            {
                return CurrentShare.Whole(ions);
            }
        }
        else if (!_terminals.HasSide(state, density, step))
        {
            return CurrentShare.Whole(density);
        }

        _terminals.ShareUntilEmptied(state, elements, density, leak, ref step, out CurrentShare share);
        return share;
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
        state.LostLithium += _cell.Lithium.Advance(
            ref state.Negative,
            Plated(share.Ions, share.Particles),
            seconds,
            _conditions,
            _ccdFactor
        );
        if (_cell.Cathode is { } cathode)
        {
            cathode.Advance(ref state, share.Particles, share.Side, share.Surface, seconds, _conditions);
        }
        else
        {
            state.LostLithium += _cell.Lithium.Advance(ref state.Positive, -flow.Density, seconds, _conditions, _ccdFactor);
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
            state.Cracked = Turns.Cracks(_cell, state);
        }

        _cell.Leak.Advance(ref state, seconds, _conditions.Decays);
    }
}
