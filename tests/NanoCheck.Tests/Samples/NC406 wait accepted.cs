using System.Threading;

namespace SSBms.Runtime;

public class ControlCycle
{
    private bool _ready;

    public void Run()
    {
        if (Look())
        {
            _ready = true;
        }
    }

    public void Start()
    {
        Thread.Sleep(1);
    }

    private bool Look()
    {
        return !_ready;
    }
}
