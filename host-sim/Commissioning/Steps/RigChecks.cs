using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Rigs;

namespace SSBms.Commissioning.Steps;

/// <summary>
/// Whether the rig can be trusted with a cell: zeros, signs, the load cell against the clamp, and whether the clamp holds. The currents are so
/// small that no cell minds them even when they go the wrong way.
/// </summary>
internal static class RigChecks
{
    private const string Step = "checks";
    private const double MostCurrentAtRest = 0.002;
    private const double MostVoltsAtRest = 0.02;
    private const double ProbeSeconds = 60.0;
    private const double LeastAnswer = 5e-5;
    private const double FirstPressure = 1.0;
    private const double MostPressure = 3.0;
    private const double PressureShare = 0.03;
    private const double PressureOffset = 0.03;
    private const double HoldSeconds = 1800.0;

    /// <summary>Checks.</summary>
    /// <param name="session">The rig.</param>
    /// <param name="kind">The kind of cell in it.</param>
    /// <param name="probe">Current density that no cell of the kind minds, mA/cm².</param>
    /// <param name="highest">Highest stack pressure that may be asked for, MPa, above 1.</param>
    /// <returns>What the current met, Ω·cm².</returns>
    /// <exception cref="CommissioningRefusedException">Something is wrong.</exception>
    public static double Run(RigSession session, CellDefinition kind, double probe, double highest)
    {
        session.Press(FirstPressure);
        RigReading rest = session.Read();
        Zero(session, kind, rest);
        double answer = Sign(session, rest, probe);
        Pressures(session, Math.Min(MostPressure, highest));
        return answer / probe * 1e3;
    }

    private static void Zero(RigSession session, CellDefinition kind, RigReading rest)
    {
        Require(
            Math.Abs(rest.Density) < MostCurrentAtRest,
            $"the current reads {rest.Density:0.0000} mA/cm2 at rest; expected less than {MostCurrentAtRest}: calibrate the zero of the current"
        );
        Require(
            kind.Kind == CellKind.Full || Math.Abs(rest.Volts) < MostVoltsAtRest,
            $"a cell of two lithium electrodes reads {rest.Volts:0.000} V at rest; expected less than {MostVoltsAtRest}: look at the voltage leads and the kind of cell"
        );
        session.Tell(Step, $"zero: {rest.Density:0.0000} mA/cm2 and {rest.Volts:0.0000} V at rest");
    }

    private static double Sign(RigSession session, RigReading rest, double probe)
    {
        session.Pass(probe, ProbeSeconds);
        RigReading charged = session.Read();
        session.Pass(-probe, ProbeSeconds);
        double answer = charged.Volts - rest.Volts;
        Require(
            answer > LeastAnswer,
            $"{probe:0.000} mA/cm2 of charge moves the voltage by {answer * 1e3:0.00} mV; expected it to rise: current or voltage leads are the wrong way round, or one is off"
        );
        Require(
            Math.Abs(charged.Density - probe) < MostCurrentAtRest + 0.05 * probe,
            $"{probe:0.000} mA/cm2 was asked for and {charged.Density:0.000} flows; expected 5 %: calibrate the current"
        );
        session.Tell(Step, $"signs: {probe:0.000} mA/cm2 of charge raises the voltage by {answer * 1e3:0.00} mV");
        return answer;
    }

    private static void Pressures(RigSession session, double second)
    {
        foreach (double asked in new[] { FirstPressure, second })
        {
            session.Press(asked);
            double read = session.Read().Megapascal;
            Require(
                Math.Abs(read - asked) < PressureShare * asked + PressureOffset,
                $"{asked:0.0} MPa was set and the load cell reads {read:0.00}; expected 3 %: calibrate the load cell, or mind the area of the electrode"
            );
        }

        double before = session.Read().Megapascal;
        session.Pass(0.0, HoldSeconds);
        double after = session.Read().Megapascal;
        Require(
            Math.Abs(after / before - 1.0) < PressureShare,
            $"{before:0.00} MPa became {after:0.00} in half an hour; expected 3 %: the fixture does not hold its pressure, use a spring or let it settle"
        );
        session.Tell(
            Step,
            $"load cell: {FirstPressure} and {second:0.#} MPa are read within 3 %, {after / before - 1.0:+0.0 %;-0.0 %} after half an hour"
        );
    }

    private static void Require(bool holds, FormattableString otherwise)
    {
        if (!holds)
        {
            throw new CommissioningRefusedException(FormattableString.Invariant(otherwise));
        }
    }
}
