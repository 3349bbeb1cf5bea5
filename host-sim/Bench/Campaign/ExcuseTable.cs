using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Bench.Campaign;

/// <summary>What no guard with one contactor and one memory can prevent, each with its name.</summary>
internal static class ExcuseTable
{
    private const string OneContactor = "the only contactor is welded";
    private const string SlowContactor = "the only contactor takes as long to open";
    private const string OneLoadCell = "the only load cell is wrong";
    private const string SlowShunt = "the only shunt is followed too slowly or drifts";
    private const string FaintVoltage = "the only shunt is wrong and the whole voltage is next to nothing";
    private const string OneLead = "the only lead of both voltages is wrong";
    private const string OneMemory = "the only memory does not store";
    private const string OneMonostable = "the only monostable is stuck while the firmware it watches is dead";
    private const string Operator = "the arm switch is the operator's";
    private const string Key = "the key is the operator's, once the arm switch is off";
    private const string BothThermometers = "both thermometers are wrong";
    private const string MemoryOnBus = "the memory is on the bus that is held";

    /// <summary>A bit that is the other way is no such thing: all that counts is there twice.</summary>
    private static readonly string[] s_storesNothing =
    [
        "mb85rc256v off",
        "mb85rc256v stuck",
        "mb85rc256v garbage",
        "mb85rc256v intermittent",
        "memory protected",
    ];

    /// <summary>Besides the travel of a slow contactor: what may be violated anyhow, and the guard's own time, s.</summary>
    private const double Tolerated = 2.0;

    /// <summary>A cell that never has more voltage, V, answers no step of its current by more than the zero of a voltage may be off.</summary>
    private const double Faint = 0.005;

    /// <summary>The excuse for a thing that must not be.</summary>
    /// <param name="word">What it is.</param>
    /// <param name="faults">What was wrong.</param>
    /// <param name="facts">What came out.</param>
    /// <returns>Null when there is none.</returns>
    public static string? Find(string word, IReadOnlyList<CampaignFault> faults, RunFacts facts)
    {
        CampaignFault[] happened =
        [
            .. faults.Where(fault => word != CampaignVerdict.Violation || !(fault.At > facts.ViolationTime + facts.ViolationSeconds)),
        ];
        return word switch
        {
            CampaignVerdict.Violation when Any("contactor welded", "contactor welded-unseen") => OneContactor,
            CampaignVerdict.Violation when happened.Any(fault => IsSlow(fault, facts)) => SlowContactor,
            CampaignVerdict.ClosedAgain when Any("contactor welded", "contactor welded-unseen", "contactor stuck-open") => OneContactor,
            CampaignVerdict.Violation when RestsOnCurrent(facts) && Any("current slow", "current drift") => SlowShunt,
            CampaignVerdict.Violation
                when IsOf(facts, DiagnosisCode.CriticalStackPressure, DiagnosisCode.PressureWallExceeded)
                    && OfPart("pressure", "load path") => OneLoadCell,
            CampaignVerdict.Violation when RestsOnCurrent(facts) && facts.LargestVoltage < Faint && OfPart("current", "shunt") =>
                FaintVoltage,
            CampaignVerdict.Violation when IsOf(facts, DiagnosisCode.OverVoltage, DiagnosisCode.UnderVoltage) && OfPart("voltage lead") =>
                OneLead,
            CampaignVerdict.Violation
                when IsOf(facts, DiagnosisCode.OverTemperature, DiagnosisCode.UnderTemperature) && WrongThermometers() > 1 =>
                BothThermometers,
            CampaignVerdict.Violation or CampaignVerdict.ClosedAgain when OfPart("monostable") && OfPart("firmware", "background task") =>
                OneMonostable,
            CampaignVerdict.ClosedAgain when OfPart("arm switch") => Operator,
            CampaignVerdict.TripLost or CampaignVerdict.NoReason when Any(s_storesNothing) => OneMemory,
            CampaignVerdict.TripLost or CampaignVerdict.NoReason when Any("bus held") => MemoryOnBus,
            CampaignVerdict.TripLost
                when Any("reset switch stuck-on", "reset switch bouncing") && Any("arm switch stuck-off", "arm switch bouncing") => Key,
            _ => null,
        };

        int WrongThermometers()
        {
            bool plate = happened.Any(fault => fault.Row.Part is "plate temperature" or "plate tmp117");
            bool wall = happened.Any(fault => fault.Row.Part is "wall temperature" or "wall tmp117");
            bool both = happened.Any(fault => fault.Row.Part == "temperatures" || fault.Row.Word == "swapped");
            return both ? 2 : Convert.ToInt32(plate) + Convert.ToInt32(wall);
        }

        bool OfPart(params string[] parts)
        {
            return happened.Any(fault => parts.Contains(fault.Row.Part, StringComparer.Ordinal));
        }

        bool Any(params string[] kinds)
        {
            return happened.Any(fault => kinds.Contains(fault.Kind, StringComparer.Ordinal));
        }
    }

    private static bool RestsOnCurrent(RunFacts facts)
    {
        return facts.Violation == DiagnosisNames.Of(DiagnosisCode.CriticalStackPressure)
            || IsOf(facts, DiagnosisCode.PlatingCcdExceeded, DiagnosisCode.StrippingCcdExceeded);
    }

    private static bool IsOf(RunFacts facts, DiagnosisCode one, DiagnosisCode other)
    {
        return facts.Violation == DiagnosisNames.Of(one) || facts.Violation == DiagnosisNames.Of(other);
    }

    private static bool IsSlow(CampaignFault fault, RunFacts facts)
    {
        return fault.Kind == "contactor slow"
            && fault.Row.Argument.TryRead(fault.Value, out Faults.FaultValue travel)
            && facts.ViolationSeconds <= travel.Number + Tolerated;
    }
}
