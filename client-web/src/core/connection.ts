// The server, by gRPC-Web: one call at a time, or a watch. The only place that knows the transport.

import type { Transport } from "@connectrpc/connect";
import { createGrpcWebTransport } from "@connectrpc/connect-web";
import type {
  DescMessage,
  DescMethodServerStreaming,
  MessageInitShape,
  MessageShape,
} from "@bufbuild/protobuf";
import { create } from "@bufbuild/protobuf";
import { WatchService } from "$gen/vooraf/v1/watch_service_pb";
import type { Method } from "./sender";
import type { WatchSource } from "./watch";

// A command on a bad line has so long before it is tried again.
const kDeadlineMs = 20_000;

// Who is asking and in which language answers are to be; both may change between calls.
export interface Caller {
  token(): string | null;
  language(): string;
  // What the server says the time is.
  onDate?(date: string | null): void;
}

export class Connection {
  readonly #transport: Transport;
  readonly #caller: Caller;

  constructor(transport: Transport, caller: Caller) {
    this.#transport = transport;
    this.#caller = caller;
  }

  async call<I extends DescMessage, O extends DescMessage>(
    method: Method<I, O>,
    request: MessageInitShape<I>,
  ): Promise<MessageShape<O>> {
    const message = create(method.input, request);
    const response = await this.#transport.unary(
      method,
      undefined,
      kDeadlineMs,
      this.#headers(),
      message,
    );
    return response.message;
  }

  watch(session: string): WatchSource {
    const { watchSession, pollSession } = WatchService.method;
    return {
      open: (since, signal) => this.stream(watchSession, { session, since }, signal),
      poll: async (since, signal) => {
        const message = create(pollSession.input, { session, since });
        const { header, message: answer } = await this.#transport.unary(
          pollSession,
          signal,
          undefined,
          this.#headers(),
          message,
        );
        this.#caller.onDate?.(header.get("date"));
        return answer.updates;
      },
    };
  }

  // Ends with the call, or when it is aborted.
  async *stream<I extends DescMessage, O extends DescMessage>(
    method: DescMethodServerStreaming<I, O>,
    request: MessageInitShape<I>,
    signal: AbortSignal,
  ): AsyncGenerator<MessageShape<O>> {
    async function* once() {
      yield create(method.input, request);
    }
    const stream = await this.#transport.stream(method, signal, undefined, this.#headers(), once());
    this.#caller.onDate?.(stream.header.get("date"));
    yield* stream.message;
  }

  #headers(): Headers {
    const headers = new Headers({ "accept-language": this.#caller.language() });
    const token = this.#caller.token();
    if (token !== null) headers.set("authorization", `Bearer ${token}`);
    return headers;
  }
}

export function serverOfThisPage(): Transport {
  return createGrpcWebTransport({ baseUrl: location.origin });
}
