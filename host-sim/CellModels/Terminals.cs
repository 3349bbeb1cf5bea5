using System.Runtime.CompilerServices;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>What a cell in some state has at its terminals. Current density is positive where it charges.</summary>
internal sealed class Terminals
{
    private const double MilliamperePerAmpere = 1e3;

    private readonly CellParameters _cell;
    private readonly Conditions _conditions;

    /// <summary>Takes the numbers of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="conditions">What temperature and pressure make of them; kept up to date by the cell.</param>
    public Terminals(CellParameters cell, Conditions conditions)
    {
        _cell = cell;
        _conditions = conditions;
    }

    /// <summary>Area-specific resistance for a lasting current of this direction, without what the particles add.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm²; only its sign counts.</param>
    /// <returns>Ω·cm².</returns>
    public double Resistance(in CellState state, double density)
    {
        Meet(state, density, out CellElements elements);
        return elements.Total;
    }

    /// <summary>True where a current meets something else than one of the other direction.</summary>
    /// <param name="state">The cell.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TellDirections(in CellState state)
    {
        return _cell.Lithium.IsNearlyBare(state.Negative) || (_cell.Cathode is null && _cell.Lithium.IsNearlyBare(state.Positive));
    }

    /// <summary>What a current of this direction meets.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm²; only its sign counts.</param>
    /// <param name="elements">The elements of the cell.</param>
    public void Meet(in CellState state, double density, out CellElements elements)
    {
        elements.Electrolyte = Electrolyte(state);
        elements.Interlayer = InterlayerResistance(state);
        elements.Negative = _cell.Lithium.At(state.Negative, density, _conditions);
        if (_cell.Cathode is { } cathode)
        {
            elements.Positive = default;
            elements.Cathode = cathode.ChargeTransfer(state, _conditions);
            elements.CathodeInterphase = state.CathodeInterphase;
        }
        else
        {
            elements.Positive = _cell.Lithium.At(state.Positive, -density, _conditions);
            elements.Cathode = 0.0;
            elements.CathodeInterphase = 0.0;
        }
    }

    private double Electrolyte(in CellState state)
    {
        return state.Cracked ? _conditions.Electrolyte * _cell.CrackFactor : _conditions.Electrolyte;
    }

    /// <summary>How fast the resistance falls with the temperature, by the activation energies of its parts.</summary>
    /// <param name="celsius">Temperature, °C.</param>
    /// <param name="elements">Its parts.</param>
    /// <returns>Ω·cm²/K; not negative.</returns>
    public double Softening(double celsius, in CellElements elements)
    {
        double kelvin = celsius + PhysicalConstants.ZeroCelsius;
        double bulk = elements.Electrolyte + elements.Negative.Constriction + elements.Positive.Constriction;
        double sum = bulk * _cell.ElectrolyteActivation + elements.Interlayer * _cell.InterlayerActivation;
        sum +=
            (elements.Negative.Transfer + elements.Positive.Transfer) * _cell.LithiumActivation
            + elements.Cathode * _cell.CathodeActivation;
        return sum / (PhysicalConstants.BoltzmannElectronVolt * kelvin * kelvin);
    }

    /// <summary>Resistance of the interlayer, Ω·cm².</summary>
    /// <param name="state">The cell.</param>
    public double InterlayerResistance(in CellState state)
    {
        return state.Washout > 0.0 ? _conditions.Interlayer / _conditions.Decays.Washout.Of(state.Washout) : _conditions.Interlayer;
    }

    /// <summary>The voltage that the terminals have.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="seconds">How long it has flowed from this state on, s.</param>
    /// <returns>V.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double Voltage(in CellState state, double density, double seconds)
    {
        return seconds > 0.0 ? After(state, density, seconds) : AtOnce(state, density);
    }

    /// <summary>The voltage at the first moment: what holds charge is where it was, so the cell is a source with a resistance.</summary>
    private double AtOnce(in CellState state, double density)
    {
        double leak = Leak(state, 0.0);
        LithiumElectrode lithium = _cell.Lithium;
        double source = state.Negative.Overpotential;
        double ohm = Electrolyte(state) + InterlayerResistance(state) + lithium.Series(state.Negative, density, _conditions);
        if (_cell.Cathode is { } cathode)
        {
            source += state.CathodeOverpotential + cathode.SurfaceVolts(state) - _cell.Potential;
            ohm += state.CathodeInterphase;
        }
        else
        {
            source -= state.Positive.Overpotential;
            ohm += lithium.Series(state.Positive, -density, _conditions);
        }

        double resistance = ohm * PhysicalConstants.VoltPerMilliampereOhm;
        double sound = source + density * resistance;
        return leak > 0.0 ? sound * (1.0 / (1.0 + leak * resistance)) : sound;
    }

    /// <summary>The voltage after some time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double After(in CellState state, double density, double seconds)
    {
        Meet(state, density, out CellElements elements);
        double leak = Leak(state, seconds);
        if (_cell.Cathode is not { } cathode)
        {
            return BetweenLithium(state, elements, density, leak, seconds).Terminals;
        }

        Share(state, cathode, elements, density, leak, seconds, out CurrentShare share);
        return share.Terminals;
    }

    /// <summary>What a leak conducts over some time.</summary>
    /// <param name="state">The cell at its start.</param>
    /// <param name="seconds">How long, s.</param>
    /// <returns>mA/cm²/V.</returns>
    public double Leak(in CellState state, double seconds)
    {
        return _cell.Leak.Conductance(state, seconds, _conditions.Decays) * MilliamperePerAmpere;
    }

    /// <summary>What passes as ions beside a leak, where that is all that a cathode has beside it and moves it by little.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="elements">What a current of this direction meets.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="leak">What a leak conducts over that time, mA/cm²/V.</param>
    /// <param name="seconds">How long it flows from this state on, s.</param>
    /// <returns>mA/cm²; not a number where a current has to be shared otherwise.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double BesideLeak(in CellState state, in CellElements elements, double density, double leak, double seconds)
    {
        if (_cell.Cathode is not { } cathode || cathode.Oxidation is not null)
        {
            return double.NaN;
        }

        ParticleSurface surface = cathode.WholeSurface(state, seconds, _conditions);
        double filling = IntercalationCathode.SurfaceFilling(state);
        Circuit circuit = Around(state, cathode, elements, density, leak, seconds);
        double taken = cathode.Sharing.BesideLeak.Taken(surface, state.ActiveCathode, circuit, filling, out _);
        return Math.Abs(taken) * seconds <= cathode.MostCharge ? taken : double.NaN;
    }

    /// <summary>How a current is shared, for a stretch that ends where a cathode has moved by a part of its filling, or a film has grown.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="elements">What a current of this direction meets.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="leak">What a leak conducts over that time, mA/cm²/V.</param>
    /// <param name="seconds">How long it flows from this state on, s; shortened.</param>
    /// <param name="share">How it is shared.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ShareUntilEmptied(
        in CellState state,
        in CellElements elements,
        double density,
        double leak,
        ref double seconds,
        out CurrentShare share
    )
    {
        if (_cell.Cathode is not { } cathode)
        {
            share = BetweenLithium(state, elements, density, leak, seconds);
            return;
        }

        Share(state, cathode, elements, density, leak, seconds, out share);
        double most = cathode.MostCharge;
        double taken = Math.Abs(share.Particles);
        if (taken * seconds <= most && cathode.Oxidation is null)
        {
            return;
        }

        double longest = leak > 0.0 || Oxidises(state, cathode) ? most / taken : double.PositiveInfinity;
        longest = Math.Min(longest, cathode.Oxidation?.Steady(state, share.Surface) ?? double.PositiveInfinity);
        if (seconds > longest)
        {
            seconds = longest;
            Share(state, cathode, elements, density, Leak(state, seconds), seconds, out share);
        }
    }

    /// <summary>How a current is shared in a cell with a cathode.</summary>
    private void Share(
        in CellState state,
        IntercalationCathode cathode,
        in CellElements elements,
        double density,
        double leak,
        double seconds,
        out CurrentShare share
    )
    {
        Circuit circuit = Around(state, cathode, elements, density, leak, seconds) with { Oxidation = Oxidised(state, cathode) };
        double filling = IntercalationCathode.SurfaceFilling(state);
        cathode.Sharing.Share(cathode.Surface(state, seconds, _conditions), circuit, filling, out share);
    }

    /// <summary>What is around the particles of a cathode.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Circuit Around(
        in CellState state,
        IntercalationCathode cathode,
        in CellElements elements,
        double density,
        double leak,
        double seconds
    )
    {
        ref Relaxation negative = ref _conditions.Decays.NegativeTransfer;
        ChargeTransfer plated = elements.Negative.Relaxed(state.Negative.Overpotential, seconds, ref negative);
        ChargeTransfer transfer = cathode.Relaxed(state.CathodeOverpotential, elements.Cathode, seconds, _conditions);
        double source = plated.Remembered + transfer.Remembered - _cell.Potential;
        double met = elements.Separator + elements.Negative.Series + plated.Resistance;
        double ohm = met + elements.CathodeInterphase + transfer.Resistance;
        return new Circuit(density, leak, source, ohm * PhysicalConstants.VoltPerMilliampereOhm);
    }

    /// <summary>How a current is shared in a cell of two electrodes of lithium.</summary>
    private CurrentShare BetweenLithium(in CellState state, in CellElements elements, double density, double leak, double seconds)
    {
        ref Relaxation negative = ref _conditions.Decays.NegativeTransfer;
        ref Relaxation positive = ref _conditions.Decays.PositiveTransfer;
        ChargeTransfer plated = elements.Negative.Relaxed(state.Negative.Overpotential, seconds, ref negative);
        ChargeTransfer stripped = elements.Positive.Relaxed(state.Positive.Overpotential, seconds, ref positive);
        double remembered = plated.Remembered - stripped.Remembered;
        double met = elements.Separator + elements.Negative.Series + plated.Resistance;
        double resistance = (met + elements.Positive.Series + stripped.Resistance) * PhysicalConstants.VoltPerMilliampereOhm;
        double ions = leak > 0.0 ? (density - leak * remembered) / (1.0 + leak * resistance) : density;
        return new CurrentShare(ions, ions, 0.0, remembered + ions * resistance);
    }

    /// <summary>How particles and side reactions share a current of ions.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="ions">mA/cm².</param>
    /// <param name="seconds">How long it flows from this state on, s.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public CurrentShare Over(in CellState state, double ions, double seconds)
    {
        if (_cell.Cathode is not { } cathode)
        {
            return CurrentShare.Whole(ions);
        }

        var circuit = new Circuit(ions, 0.0, 0.0, 0.0, Oxidised(state, cathode));
        cathode.Sharing.Share(cathode.Surface(state, seconds, _conditions), circuit, state.Filling, out CurrentShare share);
        return share;
    }

    /// <summary>True where side reactions take part of a current.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="seconds">How long it flows from this state on, s.</param>
    public bool HasSide(in CellState state, double density, double seconds)
    {
        return _cell.Cathode is { } cathode
            && (Oxidises(state, cathode) || cathode.Sharing.HasSide(cathode.Surface(state, seconds, _conditions), density));
    }

    private static bool Oxidises(in CellState state, IntercalationCathode cathode)
    {
        return cathode.Oxidation is { } oxidation && oxidation.Runs(state);
    }

    private static double Oxidised(in CellState state, IntercalationCathode cathode)
    {
        return cathode.Oxidation is { } oxidation && oxidation.Runs(state) ? oxidation.Most(state) : 0.0;
    }
}
