using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>What a case has of the impedance channel.</summary>
internal enum ImpedanceEquipment
{
    /// <summary>The board does not carry it.</summary>
    None,

    /// <summary>The board carries it and measures; nothing is known of the cell's spectrum, so nothing is judged by it.</summary>
    Measures,

    /// <summary>The spectrum of the cell was measured before the first step, and the guard watches the lithium interface by it.</summary>
    Commissioned,
}
