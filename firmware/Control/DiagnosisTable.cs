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
            Diagnosis.Above(DiagnosisCode.ConfigurationLost, Quantity.ConfigurationLost, Quantity.Half, 1, Response.Trip),
            // The cell: what it must never see. One sample is enough where damage is quick.
            Diagnosis.Above(
                DiagnosisCode.PlatingCcdExceeded,
                Quantity.PlatingDensity,
                Quantity.PlatingTripDensity,
                1,
                Response.Trip,
                SettledSamples
            ),
            Diagnosis.Above(
                DiagnosisCode.StrippingCcdExceeded,
                Quantity.StrippingDensity,
                Quantity.StrippingTripDensity,
                1,
                Response.Trip,
                SettledSamples
            ),
            Diagnosis.Above(DiagnosisCode.HardwareOverCurrent, Quantity.HardwareTrip, Quantity.Half, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.HardwareVoltageTrip, Quantity.HardwareVoltageTrip, Quantity.Half, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.UnexplainedTrip, Quantity.UnexplainedTrip, Quantity.Half, 2, Response.Trip),
            Diagnosis.Below(
                DiagnosisCode.CriticalStackPressure,
                Quantity.StackPressure,
                Quantity.CriticalPressure,
                2,
                Response.Trip,
                SettledSamples
            ),
            Diagnosis.Above(
                DiagnosisCode.PressureWallExceeded,
                Quantity.StackPressure,
                Quantity.PressureWall,
                2,
                Response.Trip,
                SettledSamples
            ),
            Diagnosis.Above(
                DiagnosisCode.OverTemperature,
                Quantity.HottestTemperature,
                Quantity.TemperatureCeiling,
                2,
                Response.Trip,
                SettledSamples
            ),
            Diagnosis.Below(
                DiagnosisCode.UnderTemperature,
                Quantity.ColdestTemperature,
                Quantity.TemperatureFloor,
                2,
                Response.Trip,
                SettledSamples
            ),
            Diagnosis.Above(DiagnosisCode.OverVoltage, Quantity.HighestVoltage, Quantity.VoltageCeiling, 2, Response.Trip, SettledSamples),
            Diagnosis.Below(DiagnosisCode.UnderVoltage, Quantity.LowestVoltage, Quantity.VoltageFloor, 2, Response.Trip, SettledSamples),
            Diagnosis.Below(DiagnosisCode.ContactLoss, Quantity.InterfaceContact, Quantity.LeastContact, 2, Response.Trip),
            Diagnosis.Above(DiagnosisCode.ResistanceRunaway, Quantity.AcceleratedRatio, Quantity.RunawayRatio, 2, Response.Trip),
            Diagnosis.Below(DiagnosisCode.HardShort, Quantity.ResistanceShare, Quantity.HardShortShare, 3, Response.Trip),
            Diagnosis.Above(DiagnosisCode.ChargeBeyondCapacity, Quantity.HalfCycleCharge, Quantity.HalfCycleLimit, 2, Response.Trip),
            Diagnosis.Above(DiagnosisCode.VoidsSuspected, Quantity.ContactEvidence, Quantity.ContactEvidenceLimit, 1, Response.Warn),
            Diagnosis.Above(DiagnosisCode.ResistanceRise, Quantity.RiseEvidence, Quantity.RiseEvidenceLimit, 1, Response.Warn),
            Diagnosis.Below(
                DiagnosisCode.SoftShort,
                Quantity.ResistanceShare,
                Quantity.SoftShortShare,
                3,
                Response.Restrict,
                SettledSamples
            ),
            // The measurement: nothing may be decided from a channel that is dead, absurd or contradicted.
            Diagnosis.Above(DiagnosisCode.StalePressure, Quantity.PressureAge, Quantity.AgeLimit, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.StaleCurrent, Quantity.CurrentAge, Quantity.AgeLimit, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.StaleVoltage, Quantity.VoltageAge, Quantity.AgeLimit, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.StaleRedundantVoltage, Quantity.RedundantVoltageAge, Quantity.AgeLimit, 1, Response.Trip),
            // Temperatures do not come in every cycle: when the clock steps, first one and then the other may still be of the time before.
            Diagnosis.Above(DiagnosisCode.StaleTemperature, Quantity.TemperatureAge, Quantity.TemperatureAgeLimit, 3, Response.Trip),
            Diagnosis.Above(DiagnosisCode.EyeBlind, Quantity.InterfaceAge, Quantity.InterfaceAgeLimit, 1, Response.Restrict),
            Diagnosis.Below(DiagnosisCode.EyeWeak, Quantity.VisibleContact, Quantity.LeastVisibleContact, 1, Response.Warn),
            Diagnosis.Above(DiagnosisCode.ImplausibleReading, Quantity.ImplausibleReading, Quantity.Half, 2, Response.Trip),
            Diagnosis.Above(
                DiagnosisCode.MissedReadings,
                Quantity.MissedReadings,
                Quantity.MissedReadingsLimit,
                1,
                Response.Warn,
                SettledSamples
            ),
            Diagnosis.Above(
                DiagnosisCode.VoltageDisagreement,
                Quantity.VoltageDisagreement,
                Quantity.VoltageDisagreementLimit,
                3,
                Response.Trip
            ),
            Diagnosis.Above(DiagnosisCode.TemperatureSpread, Quantity.TemperatureSpread, Quantity.TemperatureSpreadLimit, 3, Response.Trip),
            // Late enough for a lost configuration to be found, which explains it.
            Diagnosis.Above(DiagnosisCode.UnansweredStep, Quantity.UnansweredStep, Quantity.UnansweredStepLimit, 6, Response.Trip),
            Diagnosis.Above(DiagnosisCode.UnexplainedVoltage, Quantity.VoltageJump, Quantity.VoltageJumpLimit, 3, Response.Trip),
            Diagnosis.Above(DiagnosisCode.PressureJump, Quantity.PressureJump, Quantity.PressureJumpLimit, 3, Response.Trip),
            Diagnosis.Above(DiagnosisCode.PressureUnanswered, Quantity.UnansweredPressure, Quantity.Half, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.StuckTemperature, Quantity.StuckTemperature, Quantity.StuckTemperatureLimit, 2, Response.Trip),
            // The board itself. What opened by itself must not close again by itself.
            Diagnosis.Above(DiagnosisCode.HeartbeatLapse, Quantity.HeartbeatSilence, Quantity.HeartbeatLimit, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.UncommandedOpening, Quantity.UncommandedOpening, Quantity.Half, 2, Response.Trip),
            Diagnosis.Above(DiagnosisCode.ContactorWelded, Quantity.CurrentThroughOpen, Quantity.OpenCurrentLimit, 3, Response.Trip),
            Diagnosis.Above(DiagnosisCode.ContactorFault, Quantity.ContactorMismatch, Quantity.ContactorLimit, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.ComparatorUnproven, Quantity.ComparatorOverdue, Quantity.ContactorLimit, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.HeartbeatUnproven, Quantity.LapseOverdue, Quantity.ContactorLimit, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.CycleOverrun, Quantity.LateCycle, Quantity.CycleTimeLimit, 3, Response.Trip),
            Diagnosis.Above(DiagnosisCode.MissedCycle, Quantity.LateCycle, Quantity.CycleTimeLimit, 1, Response.Warn),
            Diagnosis.Above(DiagnosisCode.MemoryFault, Quantity.MemoryFault, Quantity.Half, 2, Response.Restrict),
            Diagnosis.Above(DiagnosisCode.CalibrationCorrupt, Quantity.CalibrationCorrupt, Quantity.Half, 1, Response.Trip),
        };
    }
}
