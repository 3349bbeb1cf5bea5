namespace SSBms.Control;

/// <summary>Whose number a setting is.</summary>
public enum SettingGroup
{
    /// <summary>What the cell can bear.</summary>
    Cell,

    /// <summary>How much distance the guard keeps and how long it waits.</summary>
    Guard,

    /// <summary>What is soldered on the board and screwed under the stack.</summary>
    Board,
}
