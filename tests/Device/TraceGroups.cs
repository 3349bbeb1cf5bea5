using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>Which group of a trace a quantity belongs to, and what the groups are called there.</summary>
public static class TraceGroups
{
    public static string Name(TraceGroup group)
    {
        switch (group)
        {
            case TraceGroup.Measured:
                return "measured";
            case TraceGroup.Compared:
                return "compared";
            case TraceGroup.Charge:
                return "charge";
            case TraceGroup.Resistance:
                return "resistance";
            case TraceGroup.Limits:
                return "limits";
            case TraceGroup.Bounds:
                return "bounds";
            case TraceGroup.Decided:
                return "decided";
            default:
                return "stored";
        }
    }

    /// <returns>Its group; <see cref="TraceGroup.Count"/> for a quantity that was given none.</returns>
    public static TraceGroup Of(Quantity quantity)
    {
        switch (quantity)
        {
            case Quantity.CellVoltage:
            case Quantity.Current:
            case Quantity.CurrentDensity:
            case Quantity.PlatingDensity:
            case Quantity.StrippingDensity:
            case Quantity.StackPressure:
            case Quantity.HottestTemperature:
            case Quantity.ColdestTemperature:
                return TraceGroup.Measured;
            case Quantity.VoltageDisagreement:
            case Quantity.HighestVoltage:
            case Quantity.LowestVoltage:
            case Quantity.TemperatureSpread:
            case Quantity.VoltageAge:
            case Quantity.RedundantVoltageAge:
            case Quantity.CurrentAge:
            case Quantity.PressureAge:
            case Quantity.TemperatureAge:
            case Quantity.ImplausibleReading:
            case Quantity.ConfigurationLost:
            case Quantity.HardwareTrip:
            case Quantity.HardwareVoltageTrip:
            case Quantity.UnexplainedTrip:
            case Quantity.MemoryFault:
            case Quantity.CalibrationCorrupt:
            case Quantity.ContactorMismatch:
            case Quantity.UncommandedOpening:
            case Quantity.HeartbeatSilence:
            case Quantity.LateCycle:
            case Quantity.ComparatorOverdue:
            case Quantity.MissedReadings:
            case Quantity.LapseOverdue:
            case Quantity.CurrentThroughOpen:
            case Quantity.VoltageJump:
            case Quantity.ResistanceShare:
            case Quantity.PressureJump:
                return TraceGroup.Compared;
            case Quantity.ChargePlated:
            case Quantity.ChargeStripped:
                return TraceGroup.Charge;
            case Quantity.UnansweredStep:
            case Quantity.StuckTemperature:
            case Quantity.UnansweredPressure:
            case Quantity.HalfCycleCharge:
            case Quantity.StepResistance:
            case Quantity.CompensatedResistance:
            case Quantity.ResistanceRatio:
            case Quantity.AcceleratedRatio:
            case Quantity.RiseEvidence:
            case Quantity.ContactEvidence:
            case Quantity.InterfaceContact:
            case Quantity.VisibleContact:
            case Quantity.InterfaceAge:
                return TraceGroup.Resistance;
            case Quantity.PlatingCcd:
            case Quantity.StrippingCcd:
            case Quantity.PlatingTripDensity:
            case Quantity.StrippingTripDensity:
            case Quantity.ReplenishmentLimit:
            case Quantity.CriticalPressure:
            case Quantity.AllowedPlating:
            case Quantity.AllowedStripping:
            case Quantity.RequestedPressure:
                return TraceGroup.Limits;
            case Quantity.PressureWall:
            case Quantity.VoltageCeiling:
            case Quantity.VoltageFloor:
            case Quantity.TemperatureCeiling:
            case Quantity.TemperatureFloor:
            case Quantity.VoltageDisagreementLimit:
            case Quantity.TemperatureSpreadLimit:
            case Quantity.AgeLimit:
            case Quantity.TemperatureAgeLimit:
            case Quantity.ContactorLimit:
            case Quantity.MissedReadingsLimit:
            case Quantity.CycleTimeLimit:
            case Quantity.HeartbeatLimit:
            case Quantity.OpenCurrentLimit:
            case Quantity.VoltageJumpLimit:
            case Quantity.UnansweredStepLimit:
            case Quantity.HardShortShare:
            case Quantity.SoftShortShare:
            case Quantity.PressureJumpLimit:
            case Quantity.StuckTemperatureLimit:
            case Quantity.HalfCycleLimit:
            case Quantity.RiseEvidenceLimit:
            case Quantity.RunawayRatio:
            case Quantity.ContactEvidenceLimit:
            case Quantity.LeastContact:
            case Quantity.LeastVisibleContact:
            case Quantity.InterfaceAgeLimit:
            case Quantity.Half:
                return TraceGroup.Bounds;
            default:
                return TraceGroup.Count;
        }
    }
}
