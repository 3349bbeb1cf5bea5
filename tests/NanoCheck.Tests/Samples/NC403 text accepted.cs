namespace SSBms.Runtime;

public class ControlCycle
{
    public string Last = "";

    public void Run(int state)
    {
        Last = state == 0 ? "open" : "closed";
        Clear();
    }

    private void Clear()
    {
        Last = "";
    }
}
