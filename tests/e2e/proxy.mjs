// A proxy as some networks have one: it holds back what streams bring until they end, or cuts them after
// their first bytes. Everything else passes.

import { once } from "node:events";
import { createServer, request } from "node:http";

const kStream = /\/WatchSession$/;

// `how`: "holds" or "cuts". Gives the address of the proxy and how many streams and polls came by.
export async function openProxy(address, how) {
  const { hostname, port } = new URL(address);
  const seen = { streams: 0, polls: 0 };
  const server = createServer((asked, answer) => {
    const isStream = kStream.test(asked.url);
    if (isStream) ++seen.streams;
    if (asked.url.endsWith("/PollSession")) ++seen.polls;
    const { method, url, headers } = asked;
    const passed = request({ hostname, port, method, path: url, headers }, (response) => {
      answer.writeHead(response.statusCode, response.headers);
      if (!isStream) return response.pipe(answer);
      // Headers pass; of the body nothing before its end, or its first bytes and no more.
      if (how === "cuts")
        response.once("data", (data) => answer.write(data, () => answer.destroy()));
      else {
        answer.flushHeaders();
        const held = [];
        response.on("data", (data) => held.push(data));
        response.on("end", () => answer.end(Buffer.concat(held)));
      }
    });
    passed.on("error", () => answer.destroy());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  return {
    seen,
    address: `http://localhost:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
