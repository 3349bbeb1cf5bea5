namespace SSBms.Control;

/// <summary>The whole fault policy, to be read as one table. When several rows are raised at once, the first names the trip.</summary>
public static class DiagnosisTable
{
    /// <summary>A measured value counts as back within its bound after five seconds at the ordinary period.</summary>
    private const int SettledSamples = 50;

    /// <summary>The rows every board starts with.</summary>
    public static Diagnosis[] Default()
    {
        return new[]
        {
            // First, because a chip that lost its configuration may open the contactor and report whatever it likes.
            Diagnosis.Above(
                DiagnosisCode.ConfigurationLost,
                Quantity.ConfigurationLost,
                Quantity.Half,
                1,
                Response.Trip,
                "CHIP SETUP LOST"
            ),
            // The cell: what it must never see. One sample is enough where damage is quick.
            Diagnosis.Above(
                DiagnosisCode.PlatingCcdExceeded,
                Quantity.PlatingDensity,
                Quantity.PlatingTripDensity,
                1,
                Response.Trip,
                "PLATING TOO FAST",
                SettledSamples
            ),
            Diagnosis.Above(
                DiagnosisCode.StrippingCcdExceeded,
                Quantity.StrippingDensity,
                Quantity.StrippingTripDensity,
                1,
                Response.Trip,
                "STRIPPING TOO FAST",
                SettledSamples
            ),
            Diagnosis.Above(DiagnosisCode.HardwareOverCurrent, Quantity.HardwareTrip, Quantity.Half, 1, Response.Trip, "HARDWARE TRIP"),
            Diagnosis.Above(
                DiagnosisCode.HardwareVoltageTrip,
                Quantity.HardwareVoltageTrip,
                Quantity.Half,
                1,
                Response.Trip,
                "HARDWARE VOLTAGE"
            ),
            Diagnosis.Above(DiagnosisCode.UnexplainedTrip, Quantity.UnexplainedTrip, Quantity.Half, 2, Response.Trip, "HARDWARE OPENED"),
            Diagnosis.Below(
                DiagnosisCode.CriticalStackPressure,
                Quantity.StackPressure,
                Quantity.CriticalPressure,
                2,
                Response.Trip,
                "PRESSURE CRITICAL",
                SettledSamples
            ),
            Diagnosis.Above(
                DiagnosisCode.PressureWallExceeded,
                Quantity.StackPressure,
                Quantity.PressureWall,
                2,
                Response.Trip,
                "PRESSURE TOO HIGH",
                SettledSamples
            ),
            Diagnosis.Above(
                DiagnosisCode.OverTemperature,
                Quantity.HottestTemperature,
                Quantity.TemperatureCeiling,
                2,
                Response.Trip,
                "TOO HOT",
                SettledSamples
            ),
            Diagnosis.Below(
                DiagnosisCode.UnderTemperature,
                Quantity.ColdestTemperature,
                Quantity.TemperatureFloor,
                2,
                Response.Trip,
                "TOO COLD",
                SettledSamples
            ),
            Diagnosis.Above(
                DiagnosisCode.OverVoltage,
                Quantity.HighestVoltage,
                Quantity.VoltageCeiling,
                2,
                Response.Trip,
                "VOLTAGE TOO HIGH",
                SettledSamples
            ),
            Diagnosis.Below(
                DiagnosisCode.UnderVoltage,
                Quantity.LowestVoltage,
                Quantity.VoltageFloor,
                2,
                Response.Trip,
                "VOLTAGE TOO LOW",
                SettledSamples
            ),
            Diagnosis.Below(
                DiagnosisCode.ContactLoss,
                Quantity.InterfaceContact,
                Quantity.LeastContact,
                2,
                Response.Trip,
                "CONTACT LOST"
            ),
            Diagnosis.Above(
                DiagnosisCode.ResistanceRunaway,
                Quantity.AcceleratedRatio,
                Quantity.RunawayRatio,
                2,
                Response.Trip,
                "RESISTANCE RUNS AWAY"
            ),
            Diagnosis.Below(DiagnosisCode.HardShort, Quantity.ResistanceShare, Quantity.HardShortShare, 3, Response.Trip, "CELL SHORTED"),
            Diagnosis.Above(
                DiagnosisCode.ChargeBeyondCapacity,
                Quantity.HalfCycleCharge,
                Quantity.HalfCycleLimit,
                2,
                Response.Trip,
                "TOO MUCH CHARGE"
            ),
            Diagnosis.Above(
                DiagnosisCode.VoidsSuspected,
                Quantity.ContactEvidence,
                Quantity.ContactEvidenceLimit,
                1,
                Response.Warn,
                "VOIDS SUSPECTED"
            ),
            Diagnosis.Above(
                DiagnosisCode.ResistanceRise,
                Quantity.RiseEvidence,
                Quantity.RiseEvidenceLimit,
                1,
                Response.Warn,
                "RESISTANCE RISES"
            ),
            Diagnosis.Below(
                DiagnosisCode.SoftShort,
                Quantity.ResistanceShare,
                Quantity.SoftShortShare,
                3,
                Response.Restrict,
                "SHORT SUSPECTED",
                SettledSamples
            ),
            // The measurement: nothing may be decided from a channel that is dead, absurd or contradicted.
            Diagnosis.Above(DiagnosisCode.StalePressure, Quantity.PressureAge, Quantity.AgeLimit, 1, Response.Trip, "NO PRESSURE"),
            Diagnosis.Above(DiagnosisCode.StaleCurrent, Quantity.CurrentAge, Quantity.AgeLimit, 1, Response.Trip, "NO CURRENT"),
            Diagnosis.Above(DiagnosisCode.StaleVoltage, Quantity.VoltageAge, Quantity.AgeLimit, 1, Response.Trip, "NO VOLTAGE"),
            Diagnosis.Above(
                DiagnosisCode.StaleRedundantVoltage,
                Quantity.RedundantVoltageAge,
                Quantity.AgeLimit,
                1,
                Response.Trip,
                "NO SECOND VOLTAGE"
            ),
            // Temperatures do not come in every cycle: when the clock steps, first one and then the other may still be of the time before.
            Diagnosis.Above(
                DiagnosisCode.StaleTemperature,
                Quantity.TemperatureAge,
                Quantity.TemperatureAgeLimit,
                3,
                Response.Trip,
                "NO TEMPERATURE"
            ),
            Diagnosis.Above(
                DiagnosisCode.EyeBlind,
                Quantity.InterfaceAge,
                Quantity.InterfaceAgeLimit,
                1,
                Response.Restrict,
                "NO IMPEDANCE"
            ),
            Diagnosis.Below(
                DiagnosisCode.EyeWeak,
                Quantity.VisibleContact,
                Quantity.LeastVisibleContact,
                1,
                Response.Warn,
                "VOIDS HARD TO SEE"
            ),
            Diagnosis.Above(
                DiagnosisCode.ImplausibleReading,
                Quantity.ImplausibleReading,
                Quantity.Half,
                2,
                Response.Trip,
                "ABSURD READING"
            ),
            Diagnosis.Above(
                DiagnosisCode.MissedReadings,
                Quantity.MissedReadings,
                Quantity.MissedReadingsLimit,
                1,
                Response.Warn,
                "READINGS MISSED",
                SettledSamples
            ),
            Diagnosis.Above(
                DiagnosisCode.VoltageDisagreement,
                Quantity.VoltageDisagreement,
                Quantity.VoltageDisagreementLimit,
                3,
                Response.Trip,
                "VOLTAGES DISAGREE"
            ),
            Diagnosis.Above(
                DiagnosisCode.TemperatureSpread,
                Quantity.TemperatureSpread,
                Quantity.TemperatureSpreadLimit,
                3,
                Response.Trip,
                "TEMPERATURES DIFFER"
            ),
            // Late enough for a lost configuration to be found, which explains it.
            Diagnosis.Above(
                DiagnosisCode.UnansweredStep,
                Quantity.UnansweredStep,
                Quantity.UnansweredStepLimit,
                6,
                Response.Trip,
                "CURRENT NOT ANSWERED"
            ),
            Diagnosis.Above(
                DiagnosisCode.UnexplainedVoltage,
                Quantity.VoltageJump,
                Quantity.VoltageJumpLimit,
                3,
                Response.Trip,
                "VOLTAGE JUMPED"
            ),
            Diagnosis.Above(
                DiagnosisCode.PressureJump,
                Quantity.PressureJump,
                Quantity.PressureJumpLimit,
                3,
                Response.Trip,
                "PRESSURE JUMPED"
            ),
            Diagnosis.Above(
                DiagnosisCode.StuckTemperature,
                Quantity.StuckTemperature,
                Quantity.StuckTemperatureLimit,
                2,
                Response.Trip,
                "TEMPERATURE STUCK"
            ),
            // The board itself. What opened by itself must not close again by itself.
            Diagnosis.Above(
                DiagnosisCode.HeartbeatLapse,
                Quantity.HeartbeatSilence,
                Quantity.HeartbeatLimit,
                1,
                Response.Trip,
                "HEARTBEAT LAPSED"
            ),
            Diagnosis.Above(
                DiagnosisCode.UncommandedOpening,
                Quantity.UncommandedOpening,
                Quantity.Half,
                2,
                Response.Trip,
                "CONTACTOR FELL OPEN"
            ),
            Diagnosis.Above(
                DiagnosisCode.ContactorWelded,
                Quantity.CurrentThroughOpen,
                Quantity.OpenCurrentLimit,
                3,
                Response.Trip,
                "CONTACTOR WELDED"
            ),
            Diagnosis.Above(
                DiagnosisCode.ContactorFault,
                Quantity.ContactorMismatch,
                Quantity.ContactorLimit,
                1,
                Response.Trip,
                "CONTACTOR FAULT"
            ),
            Diagnosis.Above(
                DiagnosisCode.ComparatorUnproven,
                Quantity.ComparatorOverdue,
                Quantity.ContactorLimit,
                1,
                Response.Trip,
                "COMPARATOR DEAD"
            ),
            Diagnosis.Above(
                DiagnosisCode.HeartbeatUnproven,
                Quantity.LapseOverdue,
                Quantity.ContactorLimit,
                1,
                Response.Trip,
                "MONOSTABLE DEAD"
            ),
            Diagnosis.Above(DiagnosisCode.CycleOverrun, Quantity.LateCycle, Quantity.CycleTimeLimit, 3, Response.Trip, "CYCLES TOO LATE"),
            Diagnosis.Above(DiagnosisCode.MissedCycle, Quantity.LateCycle, Quantity.CycleTimeLimit, 1, Response.Warn, "CYCLE MISSED"),
            Diagnosis.Above(DiagnosisCode.MemoryFault, Quantity.MemoryFault, Quantity.Half, 2, Response.Restrict, "MEMORY FAULT"),
            Diagnosis.Above(
                DiagnosisCode.CalibrationCorrupt,
                Quantity.CalibrationCorrupt,
                Quantity.Half,
                1,
                Response.Trip,
                "CALIBRATION LOST"
            ),
        };
    }
}
