using SSBms.Bench.Runs;
using static SSBms.Control.DiagnosisCode;
using DiagnosisCode = SSBms.Control.DiagnosisCode;

namespace SSBms.Bench.Campaign;

/// <summary>
/// Which diagnoses say the truth about which fault. A diagnosis of the channel itself names the channel that is broken, but speaks of a cell
/// that is in order.
/// </summary>
internal static class CauseTable
{
    private static readonly DiagnosisCode[] s_voltage = [VoltageDisagreement, ImplausibleReading, UnexplainedVoltage, UnansweredStep];
    private static readonly DiagnosisCode[] s_voltageChannel =
    [
        OverVoltage,
        UnderVoltage,
        HardwareVoltageTrip,
        StaleVoltage,
        HardShort,
        SoftShort,
        ResistanceRunaway,
        ChargeBeyondCapacity,
    ];
    private static readonly DiagnosisCode[] s_current = [UnansweredStep, UnexplainedVoltage, ImplausibleReading];
    private static readonly DiagnosisCode[] s_currentChannel =
    [
        PlatingCcdExceeded,
        StrippingCcdExceeded,
        HardwareOverCurrent,
        CriticalStackPressure,
        ResistanceRunaway,
        HardShort,
        SoftShort,
        ChargeBeyondCapacity,
        ContactorWelded,
    ];
    private static readonly DiagnosisCode[] s_pressure = [PressureJump, PressureUnanswered, ImplausibleReading];

    /// <summary>The limits of current rest on pressure and temperature.</summary>
    private static readonly DiagnosisCode[] s_pressureChannel =
    [
        CriticalStackPressure,
        PressureWallExceeded,
        PlatingCcdExceeded,
        StrippingCcdExceeded,
        HardwareOverCurrent,
    ];
    private static readonly DiagnosisCode[] s_temperature = [TemperatureSpread, StuckTemperature, ImplausibleReading];
    private static readonly DiagnosisCode[] s_temperatureChannel =
    [
        OverTemperature,
        UnderTemperature,
        CriticalStackPressure,
        PlatingCcdExceeded,
        StrippingCcdExceeded,
        HardwareOverCurrent,
    ];
    private static readonly DiagnosisCode[] s_late = [CycleOverrun, MissedCycle, HeartbeatLapse, UncommandedOpening, FirmwareFault];
    private static readonly DiagnosisCode[] s_stale = [StalePressure, StaleCurrent, StaleVoltage, StaleRedundantVoltage, StaleTemperature];

    private static readonly (string Kind, DiagnosisCode[] True, DiagnosisCode[] OfChannel)[] s_rows =
    [
        ("voltage ", s_voltage, s_voltageChannel),
        ("second voltage ", [VoltageDisagreement, ImplausibleReading], [StaleRedundantVoltage]),
        ("voltage lead ", s_voltage, s_voltageChannel),
        ("current ", s_current, s_currentChannel),
        ("shunt ", s_current, s_currentChannel),
        ("pressure ", s_pressure, s_pressureChannel),
        ("load path ", s_pressure, s_pressureChannel),
        ("plate temperature ", s_temperature, s_temperatureChannel),
        ("wall temperature ", s_temperature, s_temperatureChannel),
        ("temperatures ", s_temperature, s_temperatureChannel),
        // One that opens too slowly in the proof test cannot be told from a trip of the hardware that does not get to it.
        ("contactor ", [ContactorWelded, ContactorFault, UncommandedOpening], [ComparatorUnproven, HeartbeatUnproven]),
        ("auxiliary contact ", [ContactorWelded, ContactorFault, UncommandedOpening], []),
        ("heartbeat wire ", [HeartbeatLapse, UncommandedOpening], []),
        ("monostable ", [HeartbeatUnproven], []),
        ("alert wire ", [UnexplainedTrip, ComparatorUnproven], []),
        ("arm switch ", [], []),
        ("reset switch ", [], []),
        ("supply ", [LostWhileClosed, .. s_late], []),
        ("clock ", [.. s_late, .. s_stale], []),
        ("background task ", s_late, s_stale),
        ("firmware ", [LostWhileClosed, .. s_late], s_stale),
        ("board ", [LostWhileClosed, .. s_late], []),
        ("link ", [], []),
        (
            "ina228 ",
            [ConfigurationLost, StaleCurrent, StaleVoltage, .. s_voltage, .. s_current],
            [.. s_voltageChannel, .. s_currentChannel]
        ),
        ("ads1115 ", [ConfigurationLost, StaleRedundantVoltage, VoltageDisagreement, ImplausibleReading], []),
        ("nau7802 ", [ConfigurationLost, StalePressure, .. s_pressure], s_pressureChannel),
        ("plate tmp117 ", [ConfigurationLost, StaleTemperature, .. s_temperature], s_temperatureChannel),
        ("wall tmp117 ", [ConfigurationLost, StaleTemperature, .. s_temperature], s_temperatureChannel),
        ("mb85rc256v ", [MemoryFault, LatchCorrupt, CalibrationCorrupt], []),
        ("memory ", [MemoryFault, LatchCorrupt, CalibrationCorrupt], []),
        ("bus ", [.. s_stale, ConfigurationLost], []),
    ];

    /// <summary>True when a diagnosis says the truth about a fault.</summary>
    /// <param name="kind">Part and word of the fault.</param>
    /// <param name="diagnosis">Name of the diagnosis.</param>
    public static bool IsTrue(string kind, string diagnosis)
    {
        return Row(kind).True.Any(code => DiagnosisNames.Of(code) == diagnosis);
    }

    /// <summary>True when a diagnosis speaks of a limit of the cell, by the channel that is broken.</summary>
    /// <param name="kind">Part and word of the fault.</param>
    /// <param name="diagnosis">Name of the diagnosis.</param>
    public static bool IsOfChannel(string kind, string diagnosis)
    {
        return Row(kind).OfChannel.Any(code => DiagnosisNames.Of(code) == diagnosis);
    }

    /// <summary>The row of the longest part that a kind begins with.</summary>
    private static (string Kind, DiagnosisCode[] True, DiagnosisCode[] OfChannel) Row(string kind)
    {
        (string Kind, DiagnosisCode[] True, DiagnosisCode[] OfChannel) row = s_rows
            .Where(row => kind.StartsWith(row.Kind, StringComparison.Ordinal))
            .MaxBy(row => row.Kind.Length);
        return row.Kind is null ? throw new InvalidOperationException($"no diagnosis is known to say the truth about \"{kind}\"") : row;
    }
}
